# O que a interface diz em português. A cada mensagem de es.ftl corresponde uma aqui, com as mesmas
# variáveis.

## O que todas as páginas dizem

# A etiqueta (BCP 47) com que o navegador escreve datas e números.
tag = pt-PT
# Como a língua se chama nela própria.
language-name = Português

skip = Ir para o conteúdo
interface-language = Idioma da página
own-text = Leia aqui um texto seu
wrong = Algo está errado?
archive = Arquivo
articles = { $count ->
    [one] { $count } artigo
   *[other] { $count } artigos
}
mentions = { $count ->
    [one] { $count } menção
   *[other] { $count } menções
}
paragraphs-folded = { $count ->
    [one] { $count } parágrafo recolhido
   *[other] { $count } parágrafos recolhidos
}
filter-by = Filtrar por quem, onde e quando
filter = Filtro
clear-all = Limpar tudo
# A filter is kept on the reader's device, and let go again.
save-filter = Guardar este filtro
forget-filter = Esquecer este filtro
saved-filters = Filtros guardados
remove = Retirar { $what }
# O nome do controle que diz se os artigos são com uma entidade, com alguma delas ou sem ela.
how = Como conta: { $name }
show-all = Ver todas ({ NUMBER($count) })
more-values = { $count ->
   *[other] mais { $count }
}
# Os seguintes de uma lista longa: mais 100 de 1234.
more-of-values = mais { NUMBER($count) } de { NUMBER($total) }
# A caixa que procura entre os nomes de um tipo de entidades: Pesquisar em Pessoas.
search-in = Pesquisar em { $what }
no-values = Nenhum com esse nome.
show-articles = { $count ->
    [one] Ver { $count } artigo
   *[other] Ver { $count } artigos
}
fewer = Ver menos
nothing = Nenhum artigo cumpre todo o filtro.
loosen = Tente sem uma das condições:
in-this-article = Neste artigo
# Em que menção está quem lê: 2 de 7.
position = { NUMBER($place) } de { NUMBER($total) }
previous = Menção anterior
next = Menção seguinte
fold = Recolher o resto
close = Deixar de seguir
entity-page = A sua página: { $name }
also-called = Também:
where-it-is = Coordenadas:
company = Aparece com
in-articles = Nestes artigos
every-mention = Todas as menções, na sua frase
first-mention = Primeira:
last-mention = Última:
follow-feed = Seguir: feed Atom
updated = Atualizado em
source = Fonte:
subjects = Temas:
not-found = Esta página não existe
not-found-help = O endereço pode estar mal escrito, ou o artigo pode ter sido retirado.
walk = Menções de { $name }
keys = Teclas: n, seguinte; p, anterior; Esc, deixar de seguir
meant = Talvez procurasse:
pack = Guardar num ficheiro único
pack-about = Os artigos escolhidos, com filtros e pesquisa, num ficheiro HTML que se abre com um duplo clique e sem rede.
pack-back = Voltar aos artigos
packing = A preparar o ficheiro…
not-packed = Não foi possível preparar o ficheiro; tente outra vez.
not-loaded = Os filtros não chegaram: os artigos podem ser lidos aqui, mas não filtrados. Recarregue a página.
too-old = Este navegador é antigo: os artigos podem ser lidos aqui, mas não filtrados.
more-articles = Mostrar mais artigos
no-date = Sem data
language = Idioma do artigo
not-named = O texto não a nomeia; consta da ficha do artigo.
keep = Guardar este arquivo neste dispositivo ({ $size })
keeping = O arquivo está a ser guardado
cancel = Cancelar
kept = O arquivo está guardado neste dispositivo: lê-se também sem ligação.
forget = Retirá-lo deste dispositivo ({ $size })
forgotten = O arquivo já não está guardado neste dispositivo.
not-kept = Não foi possível guardar o arquivo: verifique a ligação e o espaço livre.
try-again = Tentar de novo
# Quanto chegou: 1,2 MB de 3 MB.
progress = { $done } de { $whole }
kilobytes = { NUMBER($count) } kB
megabytes = { $number } MB
meant-words = Quis dizer isto?
search = Pesquisar
search-for = Pesquisar no arquivo
published = Publicado
from = Desde
to = Até
# Opens the table of how many articles there are of each month or year.
as-table = Numa tabela
in-language = Idioma
any-language = Qualquer
order = Ordem
order-newest = Mais recente
order-oldest = Mais antigo
order-relevance = Mais pertinente
not-come = Isto não chegou pela rede. O que já está aqui continua a poder ser lido.
new-edition = Há uma nova edição.
read-it = Lê-la
not-now = Agora não

settings = Definições de leitura
text-size = Tamanho do texto
measure = Largura do texto
measure-narrow = Estreita
measure-normal = Normal
measure-wide = Larga
colours = Cores
colours-system = Do sistema
colours-light = Claras
colours-dark = Escuras

keys-help = Teclas
key-card = Entrar na ficha de uma menção
key-help = Esta ajuda
letter-keys = Teclas de um só carácter
letter-keys-on = Sim
letter-keys-off = Não

together = Ao mesmo tempo
paragraph = Parágrafo { NUMBER($number) }
map = Mapa do artigo
permalink = Ligação a este parágrafo
copied = Copiado
related = Para continuar a ler
in-both = Em ambos: { $names }
in-archive = No arquivo: { $articles }
in-the-archive = No arquivo
why = Porque está aqui: { $reason }
only-this = Seguir só esta entidade
close-card = Fechar

print = Imprimir
cite = Como citar este artigo
copy = Copiar
quote = Copiar como citação
minutes = { $count ->
    [one] { $count } minuto de leitura
   *[other] { $count } minutos de leitura
}

people = Pessoas
organizations = Organizações
places = Lugares
events = Acontecimentos
dates = Datas
others = Outros

with-all = com
with-any = com alguma de
with-none = sem

# Quem diz que umas palavras nomeiam uma entidade.
by-authority = lista de entidades
by-short-form = forma abreviada
by-file = ficha do artigo
by-date-rule = regra de datas
by-model = encontrado por um modelo, { NUMBER($sure) } % seguro

# Um prazo dentro de um mês: «10–13 de setembro de 2023».
days-of-month = { $days } de { $month }
stretch = { $from } – { $to }

## A página que lê um texto próprio

desk-title = Leia um texto seu
desk-another = Ler outro texto
desk-own = Textos seus
desk-about = Cole um texto ou traga um ficheiro: procuram-se nele pessoas, organizações, lugares e datas, e diz-se quais estão também neste arquivo. Tudo acontece neste dispositivo: o texto não é enviado a lado nenhum.
desk-text = Texto
desk-hint = A primeira linha é o título; uma segunda que começa com um traço, a entrada.
desk-files = Ou ficheiros .txt e .md
desk-drop = Também pode largá-los nesta página.
desk-keep = Guardar neste dispositivo
desk-read = Ler
desk-fetching = Chega o que é preciso para ler…
desk-reading = A ler…
desk-nothing = Não há texto nenhum: cole-o ou escolha um ficheiro.
desk-failed = Não foi possível ler.
desk-unread = Não foi lido
desk-no-model = Não chegou o que procura nomes neste idioma: só se encontraram datas e nomes da lista deste arquivo.
desk-line = linha { NUMBER($number) }
desk-pasted = Texto colado
desk-of-text = Este texto
desk-kept = Está guardado neste dispositivo.
desk-not-kept = É esquecido ao fechar esta página.
desk-cannot-keep = Este navegador não guarda nada aqui.
desk-forget = Não o guardar
desk-put-away = Retirar este texto
desk-shared = Também neste arquivo
desk-none-shared = Nada do que este texto nomeia está neste arquivo.
desk-back = Voltar ao arquivo
desk-no-script = Para ler um texto seu é preciso JavaScript: tudo se faz no seu navegador.

## A página de correções

corrections-title = Algo está errado?
corrections-about = Diga o que está errado no que este arquivo entende dos seus artigos. O que disser junta-se aqui, neste dispositivo, e não é enviado a lado nenhum: no fim é um texto que a redação acrescenta à sua lista de entidades.
corrections-no-script = Para corrigir é preciso JavaScript: tudo se faz no seu navegador.
corrections-whom = De quem ou de que se trata
corrections-in-article = no artigo
corrections-what = O que está errado
corrections-merge = É o mesmo que outra entidade do arquivo
corrections-rename = Chama-se de outra maneira
corrections-kind = É de outra classe: não é { $kind }
corrections-other-kind = É de outra classe
corrections-reject = Não é o nome de nada
corrections-pin = Neste artigo esse nome é de outra entidade
corrections-date = Uma data é o que diz. Se está errada num artigo, siga a data nele e corrija-a a partir daí.
corrections-which = Qual é
corrections-search = Procure o seu nome
corrections-none-such = O arquivo não tem nenhuma com este nome.
corrections-chosen = Escolheu:
corrections-new-name = Como se chama
corrections-new-kind = O que é
corrections-name = O nome, tal como está no texto
corrections-scope = Onde
corrections-here = Só neste artigo
corrections-everywhere = Em todos os artigos
corrections-add = Acrescentar às correções
corrections-added = Acrescentado às correções.
corrections-choose = Escolha primeiro qual é.
corrections-same = É o que já diz.
corrections-collected = Correções
corrections-none-yet = Ainda não há nenhuma.
corrections-take-back = Retirar
corrections-patch = O texto para a redação
corrections-send = Copie-o ou guarde-o, e faça-o chegar à redação. Ali acrescenta-se no fim de entities.toml, ou com: hemeroteca entities apply
corrections-copy = Copiar
corrections-copied = Copiado.
corrections-not-copied = Este navegador não deixa copiar: selecione o texto e copie-o.
corrections-save = Guardar como ficheiro
corrections-file = correcoes.toml
corrections-not-saved = Não foi possível guardar.
corrections-not-kept = Este navegador não guarda nada aqui: as correções perdem-se ao deixar esta página.
corrections-apply = Escrevê-las em entities.toml
corrections-applying = A escrevê-las…
corrections-applied = Estão em entities.toml; a pré-visualização está a ser refeita.
corrections-partly = As que ficam aqui não puderam ser escritas:
corrections-not-applied = Não puderam ser escritas:
corrections-not-loaded = A lista de entidades não chegou. Recarregue a página.

corrections-a-person = uma pessoa
corrections-an-organization = uma organização
corrections-a-place = um lugar
corrections-an-event = um acontecimento
corrections-a-date = uma data
corrections-something-else = outra coisa

corrections-said-merge = { $from } é o mesmo que { $into }
corrections-said-rename = { $name } chama-se { $new }
corrections-said-kind = { $name } é { $kind }
corrections-said-reject = «{ $name }» não é o nome de nada
corrections-said-reject-in = «{ $name }» não é o nome de nada em { $article }
corrections-said-pin = «{ $name }» é { $entity } em { $article }

## A página das menções de uma entidade

mentions-about = Cada linha é uma menção: o que vem antes do nome, o nome tal como está escrito e o que se segue. O título leva ao parágrafo.
mentions-no-script = Para reunir as menções é preciso JavaScript: procuram-se no seu navegador.
mentions-nobody = O endereço não diz de quem ou de quê. Aqui chega-se a partir da página de uma pessoa, uma organização, um lugar ou uma data.
mentions-unknown = Neste arquivo não há ninguém nem nada com este endereço: { $key }
mentions-none = Nenhum texto a nomeia: só consta na ficha dos artigos.
mentions-by-before = O que vem antes
mentions-by-after = O que se segue
mentions-before = Antes
mentions-name = Nome
mentions-after = Depois
mentions-article = Artigo
mentions-date = Data
# Quantos artigos foram lidos: 120 de 340 artigos.
mentions-read = { $count ->
    [one] { NUMBER($read) } de { $count } artigo
   *[other] { NUMBER($read) } de { $count } artigos
}
mentions-more = Mostrar mais menções
