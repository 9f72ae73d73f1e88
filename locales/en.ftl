# What the interface says in English. To each message of es.ftl corresponds one here, with the same
# variables.

## What every page says

# The tag (BCP 47) by which the browser writes dates and numbers.
tag = en-GB
# What the language is called in itself.
language-name = English

skip = Skip to content
interface-language = Language of the page
own-text = Read a text of your own here
wrong = Something wrong?
archive = Archive
articles = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
mentions = { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
}
paragraphs-folded = { $count ->
    [one] { $count } paragraph folded
   *[other] { $count } paragraphs folded
}
filter-by = Filter by who, where and when
filter = Filter
clear-all = Clear all
# A filter is kept on the reader's device, and let go again.
save-filter = Save this filter
forget-filter = Forget this filter
saved-filters = Saved filters
remove = Remove { $what }
# The name of the control that says whether articles are with an entity, with any of some, or without it.
how = How it counts: { $name }
show-all = Show all ({ NUMBER($count) })
more-values = { $count ->
   *[other] { $count } more
}
# The next of a long list: 100 more of 1,234.
more-of-values = { NUMBER($count) } more of { NUMBER($total) }
# The box that looks for names of one kind of entity: Search People.
search-in = Search { $what }
no-values = None by that name.
show-articles = { $count ->
    [one] Show { $count } article
   *[other] Show { $count } articles
}
fewer = Show fewer
nothing = No article meets the whole filter.
loosen = Try without one of its conditions:
in-this-article = In this article
# At which mention the reader is: 2 of 7.
position = { NUMBER($place) } of { NUMBER($total) }
previous = Previous mention
next = Next mention
fold = Fold the rest
close = Stop following
entity-page = Its page: { $name }
also-called = Also:
where-it-is = Coordinates:
company = Appears with
in-articles = In these articles
every-mention = Every mention in its sentence
first-mention = First:
last-mention = Last:
follow-feed = Follow: Atom feed
updated = Updated on
source = Source:
subjects = Subjects:
not-found = There is no such page
not-found-help = The address may be mistyped, or the article may have been withdrawn.
walk = Mentions of { $name }
keys = Keys: n, next; p, previous; Esc, stop following
meant = Perhaps you meant:
pack = Save as one file
pack-about = The chosen articles with their filters and search in one HTML file, which opens by double click and needs no network.
pack-back = Back to the articles
packing = Preparing the file…
not-packed = The file could not be prepared; please try again.
not-loaded = The filters have not arrived: articles can be read here, but not filtered. Reload the page.
too-old = This browser is an old one: articles can be read here, but not filtered.
more-articles = Show more articles
no-date = No date
language = Language of the article
not-named = The text doesn't name it; the article's file declares it.
keep = Keep this archive on this device ({ $size })
keeping = The archive is being kept
cancel = Cancel
kept = The archive is kept on this device: it can be read without a connection too.
forget = Remove it from this device ({ $size })
forgotten = The archive is no longer kept on this device.
not-kept = The archive could not be kept: check the connection and the free space.
try-again = Try again
# How much has come: 1.2 MB of 3 MB.
progress = { $done } of { $whole }
kilobytes = { NUMBER($count) } kB
megabytes = { $number } MB
meant-words = Did you mean this?
search = Search
search-for = Search the archive
published = Published
from = From
to = To
# Opens the table of how many articles there are of each month or year.
as-table = As a table
in-language = Language
any-language = Any
order = Order
order-newest = Newest
order-oldest = Oldest
order-relevance = Most relevant
not-come = This has not come over the network. What is here already can still be read.
new-edition = There is a new edition.
read-it = Read it
not-now = Not now

settings = Reading settings
text-size = Text size
measure = Text width
measure-narrow = Narrow
measure-normal = Normal
measure-wide = Wide
colours = Colours
colours-system = System
colours-light = Light
colours-dark = Dark

keys-help = Keys
key-card = Go into the card of a mention
key-help = This help
letter-keys = Keys of a single character
letter-keys-on = On
letter-keys-off = Off

together = Together
paragraph = Paragraph { NUMBER($number) }
map = Map of the article
permalink = Link to this paragraph
copied = Copied
related = Read on
in-both = In both: { $names }
in-archive = In the archive: { $articles }
in-the-archive = In the archive
why = Why it is here: { $reason }
only-this = Follow only this one
close-card = Close

print = Print
cite = How to cite this article
copy = Copy
quote = Copy as a quotation
minutes = { $count ->
    [one] { $count } minute to read
   *[other] { $count } minutes to read
}

people = People
organizations = Organizations
places = Places
events = Events
dates = Dates
others = Others

with-all = with
with-any = with any of
with-none = without

# Who says that some words name an entity.
by-authority = entity list
by-short-form = short form
by-file = article's file
by-date-rule = date rule
by-model = found by a model, { NUMBER($sure) }% sure

# A stretch within a month: "10–13 September 2023".
days-of-month = { $days } { $month }
stretch = { $from } – { $to }

## The page that reads a text of one's own

desk-title = Read a text of your own
desk-another = Read another text
desk-own = Your texts
desk-about = Paste a text or bring a file: people, organizations, places and dates are looked for in it, and you are told which of them stand in this archive too. All of it happens on this device: the text is sent nowhere.
desk-text = Text
desk-hint = The first line is the headline; a second one that begins with a dash is the lead.
desk-files = Or files, .txt and .md
desk-drop = You can drop them on this page too.
desk-keep = Keep on this device
desk-read = Read
desk-fetching = What it takes to read is on its way…
desk-reading = Reading…
desk-nothing = There is no text: paste one or choose a file.
desk-failed = It could not be read.
desk-unread = Not read
desk-no-model = What finds names in this language hasn't come: only dates and names of this archive's list were found.
desk-line = line { NUMBER($number) }
desk-pasted = Pasted text
desk-of-text = This text
desk-kept = It is kept on this device.
desk-not-kept = It is forgotten when this page is closed.
desk-cannot-keep = This browser keeps nothing here.
desk-forget = Do not keep it
desk-put-away = Take this text away
desk-shared = Also in this archive
desk-none-shared = Nothing that this text names stands in this archive.
desk-back = Back to the archive
desk-no-script = To read a text of your own takes JavaScript: all of it is done in your browser.

## The page of corrections

corrections-title = Something wrong?
corrections-about = Say what is wrong in what this archive makes of its articles. What you say is collected here, on this device, and sent nowhere: in the end it is a text that the newsroom adds to its list of entities.
corrections-no-script = To correct takes JavaScript: all of it is done in your browser.
corrections-whom = Whom or what it is about
corrections-in-article = in the article
corrections-what = What is wrong
corrections-merge = It is the same as another entity of the archive
corrections-rename = It is called otherwise
corrections-kind = It is of another kind: it is not { $kind }
corrections-other-kind = It is of another kind
corrections-reject = It is nothing's name
corrections-pin = In this article that name is another entity's
corrections-date = A date is what it says. If it is wrong in an article, follow the date there and correct it from there.
corrections-which = Which one it is
corrections-search = Look for its name
corrections-none-such = The archive has none of this name.
corrections-chosen = You have chosen:
corrections-new-name = What it is called
corrections-new-kind = What it is
corrections-name = The name, as it stands in the text
corrections-scope = Where
corrections-here = In this article alone
corrections-everywhere = In every article
corrections-add = Add to the corrections
corrections-added = Added to the corrections.
corrections-choose = Choose first which one it is.
corrections-same = That is what it says already.
corrections-collected = Corrections
corrections-none-yet = There are none yet.
corrections-take-back = Take back
corrections-patch = The text for the newsroom
corrections-send = Copy it or save it, and let the newsroom have it. There it is added at the end of entities.toml, or with: hemeroteca entities apply
corrections-copy = Copy
corrections-copied = Copied.
corrections-not-copied = This browser doesn't let the page copy: select the text and copy it yourself.
corrections-save = Save as a file
corrections-file = corrections.toml
corrections-not-saved = It could not be saved.
corrections-not-kept = This browser keeps nothing here: the corrections are lost when you leave this page.
corrections-apply = Write them into entities.toml
corrections-applying = They are being written…
corrections-applied = They are in entities.toml; the preview is being made anew.
corrections-partly = Those that are left here could not be written:
corrections-not-applied = They could not be written:
corrections-not-loaded = The list of entities has not arrived. Reload the page.

corrections-a-person = a person
corrections-an-organization = an organization
corrections-a-place = a place
corrections-an-event = an event
corrections-a-date = a date
corrections-something-else = something else

corrections-said-merge = { $from } is the same as { $into }
corrections-said-rename = { $name } is called { $new }
corrections-said-kind = { $name } is { $kind }
corrections-said-reject = “{ $name }” is nothing's name
corrections-said-reject-in = “{ $name }” is nothing's name in { $article }
corrections-said-pin = “{ $name }” is { $entity } in { $article }

## The page of an entity's mentions

mentions-about = Each line is a mention: what stands before the name, the name as it is written, and what follows. The headline leads to the paragraph.
mentions-no-script = Gathering mentions takes JavaScript: they are looked for in your browser.
mentions-nobody = The address doesn't say of whom or of what. You get here from the page of a person, an organization, a place or a date.
mentions-unknown = Nobody and nothing in this archive has this address: { $key }
mentions-none = No text names it; it is only in the articles' data.
mentions-by-before = What stands before
mentions-by-after = What follows
mentions-before = Before
mentions-name = Name
mentions-after = After
mentions-article = Article
mentions-date = Date
# How many articles have been read: 120 of 340 articles.
mentions-read = { $count ->
    [one] { NUMBER($read) } of { $count } article
   *[other] { NUMBER($read) } of { $count } articles
}
mentions-more = Show more mentions
