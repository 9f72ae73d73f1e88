//! What help says after the options: examples, and where to begin.

/// At the end of `hemeroteca -h`.
pub(super) const EXAMPLES: &str = "\
Examples:
  hemeroteca init                  make a folder of articles to begin with
  hemeroteca serve --open          see it in your browser while you write
  hemeroteca publish --out site    make the site, ready for any web host

`hemeroteca help` tells how to begin; `hemeroteca help COMMAND` tells of one command.";

/// At the end of `hemeroteca help`.
pub(super) const START: &str = "\
How to begin:
  1. hemeroteca init
     makes the folder `articles` with two articles. Write yours beside them: the first line is
     the headline, a line with a dash under it the lead, and every further line a paragraph.
  2. hemeroteca serve --open
     shows the site in your browser and follows every change. Ctrl-C ends it.
  3. hemeroteca entities suggest --write
     adds the names in your articles to articles/entities.toml. Look through them: the people,
     places and organizations in that file get a page each.
     `hemeroteca entities --help` tells how to merge, split, rename and reject them.
  4. hemeroteca publish --out site
     makes the site. Put the folder `site` on any web host, under any path; or open
     site/hemeroteca.html, which holds the whole archive, by double click.

For programs: --json prints one object in one line, at the end of a command and for every
publication of `serve`. It has command, articles, entities, mentions, pages, files, bytes,
seconds, out, errors, warnings, and problems with file, line, column, severity, what and remedy;
or error and remedy, if the command can't be carried out. The commands of `entities` add
suggestions, list, entity, or changes with gone, new, changed and articles; `entities apply` adds
decided and refused, and tells first of problems in the patch.

Exit codes:
  0  all went well; there may have been warnings
  1  something in the articles is wrong; the good ones were taken all the same
  2  the command can't be carried out, or isn't one";

/// At the end of the help of `init`.
pub(super) const INIT: &str = "\
Examples:
  hemeroteca init
  hemeroteca init diario";

/// At the end of the help of `check`.
pub(super) const CHECK: &str = "\
Examples:
  hemeroteca check
  hemeroteca check diario --json

Exit codes: 0 no errors, 1 errors in the articles, 2 the folder can't be read.";

/// At the end of the help of `serve`.
pub(super) const SERVE: &str = "\
Examples:
  hemeroteca serve --open
  hemeroteca serve diario --port 9000

Exit codes: 0 ended by Ctrl-C, 2 the preview can't be shown.";

/// At the end of the help of `index`.
pub(super) const INDEX: &str = "\
Examples:
  hemeroteca index diario --part 1/2 --out one.part
  hemeroteca index diario --part 2/2 --out two.part

Exit codes: 0 no errors, 1 errors in the articles, 2 the part can't be written.";

/// At the end of the help of `merge`.
pub(super) const MERGE: &str = "\
Examples:
  hemeroteca merge one.part two.part --articles diario --out site

Exit codes: as those of publish.";

/// At the end of the help of `publish`.
pub(super) const PUBLISH: &str = "\
Examples:
  hemeroteca publish --out site
  hemeroteca publish diario --out site --base https://example.org/diario/

Without an address, here or in site.toml, the site has no feeds and no site map: they are made
of whole addresses.

Exit codes: 0 published, 1 published without the articles that have errors, 2 not published.";

/// At the end of the help of `pack`.
pub(super) const PACK: &str = "\
Examples:
  hemeroteca pack
  hemeroteca pack diario --out diario.html

Exit codes: 0 written, 1 written without the articles that have errors, 2 not written.";

/// At the end of the help of `entities`.
pub(super) const ENTITIES: &str = "\
Examples:
  hemeroteca entities list --kind person
  hemeroteca entities show Putin
  hemeroteca entities merge person/sergey-shoigu person/sergei-shoigu --dry-run

Exit codes: 0 done, 1 done, and something in the articles is wrong, 2 not done.";

/// At the end of the help of `entities list`.
pub(super) const LIST: &str = "\
Examples:
  hemeroteca entities list
  hemeroteca entities list diario --kind place --json";

/// At the end of the help of `entities show`.
pub(super) const SHOW: &str = "\
Examples:
  hemeroteca entities show person/vladimir-putin
  hemeroteca entities show 'Kim Jong Un' diario";

/// At the end of the help of `entities suggest`.
pub(super) const SUGGEST: &str = "\
Examples:
  hemeroteca entities suggest
  hemeroteca entities suggest diario --least 3 --write";

/// At the end of the help of `entities merge`.
pub(super) const MERGE_ENTITIES: &str = "\
Examples:
  hemeroteca entities merge person/sergey-shoigu person/sergei-shoigu
  hemeroteca entities merge 'Sergey Shoigu' 'Serguéi Shoigú' diario --dry-run";

/// At the end of the help of `entities split`.
pub(super) const SPLIT: &str = "\
Examples:
  hemeroteca entities split person/george-bush --into 'George H. W. Bush' --in guerra-de-1991
  hemeroteca entities split person/george-bush diario --into 'George H. W. Bush' --in guerra paz";

/// At the end of the help of `entities reject`.
pub(super) const REJECT: &str = "\
Examples:
  hemeroteca entities reject Cabe
  hemeroteca entities reject Moon --in la-llegada-a-la-luna";

/// At the end of the help of `entities pin`.
pub(super) const PIN: &str = "\
Examples:
  hemeroteca entities pin Bush person/george-h-w-bush --in guerra-de-1991
  hemeroteca entities pin Bush person/george-h-w-bush --in guerra-de-1991 --nth 2";

/// At the end of the help of `entities rename`.
pub(super) const RENAME: &str = "\
Examples:
  hemeroteca entities rename person/sergei-shoigu 'Serguéi Shoigú'";

/// At the end of the help of `entities kind`.
pub(super) const KIND: &str = "\
Examples:
  hemeroteca entities kind person/vostochni place";

/// At the end of the help of `entities alias`.
pub(super) const ALIAS: &str = "\
Examples:
  hemeroteca entities alias person/vladimir-putin Putin";

/// At the end of the help of `entities apply`.
pub(super) const APPLY: &str = "\
Examples:
  hemeroteca entities apply correcciones.toml --dry-run
  hemeroteca entities apply - diario < correcciones.toml

Exit codes: 0 done, 1 done, save for what is wrong in the patch or the articles, 2 not done.";

/// At the end of the help of `recognise`.
pub(super) const RECOGNISE: &str = "\
Examples:
  echo 'Putin llega a Pekín' | hemeroteca recognise --lang es
  hemeroteca recognise --lang pt texts.txt > names.jsonl";

/// At the end of the help of `evaluate`.
pub(super) const EVALUATE: &str = "\
Examples:
  hemeroteca evaluate --lang es marked.conll
  hemeroteca evaluate --model my.model marked.conll --classes PER,LOC,ORG";

/// At the end of the help of `train`.
pub(super) const TRAIN: &str = "\
Example:
  hemeroteca train models/es.toml --data data --out es.model";

/// At the end of the help of `completions`.
pub(super) const COMPLETIONS: &str = "\
Examples:
  hemeroteca completions bash > ~/.local/share/bash-completion/completions/hemeroteca
  hemeroteca completions fish > ~/.config/fish/completions/hemeroteca.fish
  hemeroteca completions zsh > ~/.zfunc/_hemeroteca";
