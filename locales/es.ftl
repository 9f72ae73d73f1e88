# Lo que dice la interfaz, en español. Los demás archivos dicen lo mismo en otras lenguas: a cada
# mensaje de aquí corresponde uno allí, con las mismas variables. CONTRIBUTING.md dice cómo se
# añade una lengua.

## Lo que dicen todas las páginas

# La etiqueta (BCP 47) con que el navegador escribe fechas y números.
tag = es
# Cómo se llama la lengua en ella misma.
language-name = Español

skip = Ir al contenido
interface-language = Idioma de la página
own-text = Lea aquí un texto suyo
wrong = ¿Algo está mal?
archive = Archivo
articles = { $count ->
    [one] { $count } artículo
   *[other] { $count } artículos
}
mentions = { $count ->
    [one] { $count } mención
   *[other] { $count } menciones
}
paragraphs-folded = { $count ->
    [one] { $count } párrafo plegado
   *[other] { $count } párrafos plegados
}
filter-by = Filtrar por quién, dónde y cuándo
filter = Filtro
clear-all = Quitar todo
# A filter is kept on the reader's device, and let go again.
save-filter = Guardar este filtro
forget-filter = Olvidar este filtro
saved-filters = Filtros guardados
remove = Quitar { $what }
# La etiqueta del control que dice si los artículos son con una entidad, con alguna, o sin ella.
how = Cómo cuenta: { $name }
show-all = Ver todas ({ NUMBER($count) })
more-values = { $count ->
   *[other] { $count } más
}
# Los siguientes de una lista larga: 100 más de 1234.
more-of-values = { NUMBER($count) } más de { NUMBER($total) }
# La caja que busca entre los nombres de una clase de entidades: Buscar en Personas.
search-in = Buscar en { $what }
no-values = Ninguno con ese nombre.
show-articles = { $count ->
    [one] Ver { $count } artículo
   *[other] Ver { $count } artículos
}
fewer = Ver menos
nothing = Ningún artículo cumple todo el filtro.
loosen = Pruebe a quitar una condición:
in-this-article = En este artículo
# En qué mención está quien lee: 2 de 7.
position = { NUMBER($place) } de { NUMBER($total) }
previous = Mención anterior
next = Mención siguiente
fold = Plegar el resto
close = Dejar de seguir
entity-page = Su página: { $name }
also-called = También:
where-it-is = Coordenadas:
company = Aparece con
in-articles = En estos artículos
every-mention = Todas las menciones, en su frase
first-mention = Primera:
last-mention = Última:
follow-feed = Seguir: feed Atom
updated = Actualizado el
source = Fuente:
subjects = Temas:
not-found = Esta página no existe
not-found-help = Puede que la dirección esté mal escrita o que el artículo se haya retirado.
walk = Menciones de { $name }
keys = Teclas: n, siguiente; p, anterior; Esc, dejar de seguir
meant = Quizá buscaba:
pack = Guardar en un archivo
pack-about = Los artículos elegidos, con sus filtros y su buscador, en un archivo HTML que se abre con un doble clic y sin red.
pack-back = Volver a los artículos
packing = Preparando el archivo…
not-packed = No se ha podido preparar el archivo; inténtelo otra vez.
not-loaded = Los filtros no han llegado: aquí se leen los artículos, pero no se pueden filtrar. Vuelva a cargar la página.
too-old = Este navegador es antiguo: aquí se leen los artículos, pero no se pueden filtrar.
more-articles = Mostrar más artículos
no-date = Sin fecha
language = Idioma del artículo
not-named = El texto no la nombra; consta en la ficha del artículo.
keep = Guardar este archivo en este dispositivo ({ $size })
keeping = Se está guardando el archivo
cancel = Cancelar
kept = El archivo está guardado en este dispositivo: se lee también sin conexión.
forget = Quitarlo de este dispositivo ({ $size })
forgotten = El archivo ya no está guardado en este dispositivo.
not-kept = No se ha podido guardar el archivo: compruebe la conexión y el espacio libre.
try-again = Intentarlo de nuevo
# Cuánto ha llegado: 1,2 MB de 3 MB.
progress = { $done } de { $whole }
kilobytes = { NUMBER($count) } kB
megabytes = { $number } MB
meant-words = ¿Quiso decir esto?
search = Buscar
search-for = Buscar en el archivo
published = Publicado
from = Desde
to = Hasta
# Opens the table of how many articles there are of each month or year.
as-table = En una tabla
in-language = Idioma
any-language = Cualquiera
order = Orden
order-newest = Más reciente
order-oldest = Más antiguo
order-relevance = Más pertinente
not-come = Esto no ha llegado por la red. Lo que ya está aquí se sigue leyendo.
new-edition = Hay una edición nueva.
read-it = Leerla
not-now = Ahora no

settings = Ajustes de lectura
text-size = Tamaño del texto
measure = Ancho del texto
measure-narrow = Estrecho
measure-normal = Normal
measure-wide = Ancho
colours = Colores
colours-system = Del sistema
colours-light = Claros
colours-dark = Oscuros

keys-help = Teclas
key-card = Entrar en la ficha de una mención
key-help = Esta ayuda
letter-keys = Teclas de un solo carácter
letter-keys-on = Sí
letter-keys-off = No

together = A la vez
paragraph = Párrafo { NUMBER($number) }
map = Mapa del artículo
permalink = Enlace a este párrafo
copied = Copiado
related = Para seguir leyendo
in-both = En ambos: { $names }
in-archive = En el archivo: { $articles }
in-the-archive = En el archivo
why = Por qué está aquí: { $reason }
only-this = Seguir solo esta entidad
close-card = Cerrar

print = Imprimir
cite = Cómo citar este artículo
copy = Copiar
quote = Copiar como cita
minutes = { $count ->
    [one] { $count } minuto de lectura
   *[other] { $count } minutos de lectura
}

people = Personas
organizations = Organizaciones
places = Lugares
events = Acontecimientos
dates = Fechas
others = Otros

with-all = con
with-any = con alguno de
with-none = sin

# Quién dice que unas palabras nombran una entidad.
by-authority = lista de entidades
by-short-form = forma abreviada
by-file = ficha del artículo
by-date-rule = regla de fechas
by-model = hallado por un modelo, seguro al { NUMBER($sure) } %

# Un plazo dentro de un mes: «10–13 de septiembre de 2023».
days-of-month = { $days } de { $month }
stretch = { $from } – { $to }

## La página que lee un texto propio

desk-title = Lea un texto suyo
desk-another = Leer otro texto
desk-own = Textos suyos
desk-about = Pegue un texto o traiga un archivo: se buscan en él personas, organizaciones, lugares y fechas, y se dice cuáles están también en este archivo. Todo ocurre en este dispositivo: el texto no se envía a ninguna parte.
desk-text = Texto
desk-hint = La primera línea es el titular; una segunda que empieza con un guion, la entradilla.
desk-files = O archivos .txt y .md
desk-drop = También puede soltarlos en esta página.
desk-keep = Guardar en este dispositivo
desk-read = Leer
desk-fetching = Llega lo que hace falta para leer…
desk-reading = Se lee…
desk-nothing = No hay ningún texto: péguelo o elija un archivo.
desk-failed = No se ha podido leer.
desk-unread = No se ha leído
desk-no-model = No ha llegado lo que busca nombres en este idioma: solo se han encontrado fechas y nombres de la lista de este archivo.
desk-line = línea { NUMBER($number) }
desk-pasted = Texto pegado
desk-of-text = Este texto
desk-kept = Está guardado en este dispositivo.
desk-not-kept = Se olvida al cerrar esta página.
desk-cannot-keep = Este navegador no guarda nada aquí.
desk-forget = No guardarlo
desk-put-away = Quitar este texto
desk-shared = También en este archivo
desk-none-shared = Nada de lo que nombra este texto está en este archivo.
desk-back = Volver al archivo
desk-no-script = Para leer un texto suyo hace falta JavaScript: todo se hace en su navegador.

## La página de correcciones

corrections-title = ¿Algo está mal?
corrections-about = Diga qué está mal en lo que este archivo entiende de sus artículos. Lo que diga se junta aquí, en este dispositivo, y no se envía a ninguna parte: al final es un texto que la redacción añade a su lista de entidades.
corrections-no-script = Para corregir hace falta JavaScript: todo se hace en su navegador.
corrections-whom = De quién o de qué se trata
corrections-in-article = en el artículo
corrections-what = Qué está mal
corrections-merge = Es lo mismo que otra entidad del archivo
corrections-rename = Se llama de otra manera
corrections-kind = Es de otra clase: no es { $kind }
corrections-other-kind = Es de otra clase
corrections-reject = No es el nombre de nada
corrections-pin = En este artículo ese nombre es de otra entidad
corrections-date = Una fecha es lo que dice. Si está mal en un artículo, siga la fecha en él y corríjala desde allí.
corrections-which = Cuál es
corrections-search = Busque su nombre
corrections-none-such = El archivo no tiene ninguna que se llame así.
corrections-chosen = Ha elegido:
corrections-new-name = Cómo se llama
corrections-new-kind = Qué es
corrections-name = El nombre, tal como está en el texto
corrections-scope = Dónde
corrections-here = Solo en este artículo
corrections-everywhere = En todos los artículos
corrections-add = Añadir a las correcciones
corrections-added = Añadido a las correcciones.
corrections-choose = Elija antes cuál es.
corrections-same = Eso es lo que dice ya.
corrections-collected = Correcciones
corrections-none-yet = Todavía no hay ninguna.
corrections-take-back = Quitar
corrections-patch = El texto para la redacción
corrections-send = Cópielo o guárdelo, y hágalo llegar a la redacción. Allí se añade al final de entities.toml, o con: hemeroteca entities apply
corrections-copy = Copiar
corrections-copied = Copiado.
corrections-not-copied = Este navegador no deja copiar: seleccione el texto y cópielo usted.
corrections-save = Guardar como archivo
corrections-file = correcciones.toml
corrections-not-saved = No se ha podido guardar.
corrections-not-kept = Este navegador no guarda nada aquí: las correcciones se pierden al dejar esta página.
corrections-apply = Escribirlas en entities.toml
corrections-applying = Se escriben…
corrections-applied = Están en entities.toml; la vista previa se hace de nuevo.
corrections-partly = Las que quedan aquí no se han podido escribir:
corrections-not-applied = No se han podido escribir:
corrections-not-loaded = La lista de entidades no ha llegado. Vuelva a cargar la página.

corrections-a-person = una persona
corrections-an-organization = una organización
corrections-a-place = un lugar
corrections-an-event = un acontecimiento
corrections-a-date = una fecha
corrections-something-else = otra cosa

corrections-said-merge = { $from } es lo mismo que { $into }
corrections-said-rename = { $name } se llama { $new }
corrections-said-kind = { $name } es { $kind }
corrections-said-reject = «{ $name }» no es el nombre de nada
corrections-said-reject-in = «{ $name }» no es el nombre de nada en { $article }
corrections-said-pin = «{ $name }» es { $entity } en { $article }

## La página de las menciones de una entidad

mentions-about = Cada línea es una mención: lo que va delante del nombre, el nombre tal como está escrito y lo que sigue. El titular lleva al párrafo.
mentions-no-script = Para reunir las menciones hace falta JavaScript: se buscan en su navegador.
mentions-nobody = La dirección no dice de quién o de qué. Aquí se llega desde la página de una persona, una organización, un lugar o una fecha.
mentions-unknown = En este archivo no hay nadie ni nada con esta dirección: { $key }
mentions-none = Ningún texto la nombra: solo consta en la ficha de los artículos.
mentions-by-before = Lo que va delante
mentions-by-after = Lo que sigue
mentions-before = Delante
mentions-name = Nombre
mentions-after = Detrás
mentions-article = Artículo
mentions-date = Fecha
# Cuántos artículos se han leído: 120 de 340 artículos.
mentions-read = { $count ->
    [one] { NUMBER($read) } de { $count } artículo
   *[other] { NUMBER($read) } de { $count } artículos
}
mentions-more = Mostrar más menciones
