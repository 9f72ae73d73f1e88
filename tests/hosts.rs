//! The site on servers as people run them: Debian's nginx, which includes docs/hosts/nginx.conf
//! as it stands there, and Python's `http.server`, which knows little and is told nothing.
//!
//! What nginx has to answer is written in docs/hosting.md. It is tried on a small made-up site,
//! in which each kind of file is, and on the built one, where each browser then opens an article.
//!
//! `cargo xtask test --only hosts` runs them. `HEMEROTECA_DIST` says where the built site is if
//! that isn't `dist/`.

#[path = "built/place.rs"]
mod built;

// What the journeys stand on.
#[expect(dead_code, reason = "the journeys use phones")]
#[path = "journeys/support/engine.rs"]
mod engine;
#[path = "journeys/support/home.rs"]
mod home;
#[path = "journeys/support/permit.rs"]
mod permit;
#[path = "journeys/support/probe.rs"]
mod probe;
#[path = "journeys/support/session.rs"]
mod session;
#[path = "journeys/support/wait.rs"]
mod wait;

mod hosts {
    pub(crate) mod answer;
    pub(crate) mod host;
    pub(crate) mod nginx;
    pub(crate) mod promise;
    pub(crate) mod python;
    pub(crate) mod site;
    pub(crate) mod visitor;
}

/// A visit to the site on a host, in each engine.
macro_rules! each_engine {
    ($host:ident) => {
        mod the_app_takes_an_article_over_in {
            use super::$host;
            use crate::engine::Engine;
            use crate::hosts::visitor;

            #[test]
            fn chromium() {
                visitor::visits($host, Engine::Chromium);
            }

            #[test]
            fn firefox() {
                visitor::visits($host, Engine::Firefox);
            }

            #[test]
            fn webkit() {
                visitor::visits($host, Engine::WebKit);
            }
        }
    };
}

mod on_nginx {
    use crate::hosts::answer::Answer;
    use crate::hosts::host::Host;
    use crate::hosts::nginx::nginx;
    use crate::hosts::promise::{self, ASK_EACH_TIME};
    use crate::hosts::site::{self, Site};

    #[track_caller]
    fn keeps_its_promises(host: &Host, site: &Site) {
        for file in site.files() {
            let answer = Answer::to(&host.at(&file));
            promise::kept(&file, &answer);
            assert_eq!(answer.encoding(), None, "{file}: nobody has asked for it");
            assert!(answer.body == site.read(&file), "{file} comes as it is");
        }
    }

    #[test]
    fn every_file_comes_as_docs_hosting_says() {
        let site = site::made_up();
        keeps_its_promises(&nginx(site.path()), &site);
    }

    #[test]
    fn every_file_of_the_built_site_comes_as_docs_hosting_says() {
        let site = site::built();
        keeps_its_promises(&nginx(site.path()), &site);
    }

    #[test]
    fn what_stands_compressed_beside_a_file_is_sent_in_its_place() {
        let site = site::made_up();
        let host = nginx(site.path());
        for file in site.files() {
            let answer = Answer::compressed(&host.at(&file));
            promise::kept(&file, &answer);
            if site.has(&format!("{file}.gz")) {
                assert_eq!(answer.encoding(), Some("gzip"), "{file}");
                assert_eq!(answer.header("Vary"), Some("Accept-Encoding"), "{file}");
                assert!(answer.body == site.read(&format!("{file}.gz")), "{file}.gz is sent");
            } else {
                // The shards and the pictures.
                assert_eq!(answer.encoding(), None, "{file} is compressed inside");
            }
        }
    }

    #[test]
    fn a_folder_shows_its_page() {
        let site = site::made_up();
        let host = nginx(site.path());
        for folder in ["", "a/cumbre-en-hanoi/", "e/person/kim-jong-un/"] {
            let page = format!("{folder}index.html");
            let answer = Answer::to(&host.at(folder));
            promise::kept(&page, &answer);
            assert!(answer.body == site.read(&page), "{folder} shows {page}");
        }
    }

    #[test]
    fn a_folder_without_its_last_slash_leads_to_the_one_with_it() {
        let site = site::made_up();
        let host = nginx(site.path());
        for (asked, folder) in [
            ("", "/hemeroteca/"),
            ("/a/cumbre-en-hanoi", "/hemeroteca/a/cumbre-en-hanoi/"),
            ("?all=place/hanoi", "/hemeroteca/?all=place/hanoi"),
        ] {
            let answer = Answer::to(&format!("{}{asked}", host.at("").trim_end_matches('/')));
            // Without the host: nginx may stand behind a proxy that has another name.
            assert_eq!((answer.status, answer.header("Location")), (301, Some(folder)));
        }
    }

    #[test]
    fn what_is_not_there_gets_the_page_that_says_so() {
        let site = site::made_up();
        let host = nginx(site.path());
        for missing in ["nada", "a/nada/", "a/", "assets/viewer-0.js", "archive/0.shard"] {
            let answer = Answer::to(&host.at(missing));
            assert_eq!(answer.status, 404, "{missing}");
            assert_eq!(answer.header("Content-Type"), Some("text/html; charset=utf-8"));
            // Not even where what is there would be kept for ever.
            assert_eq!(answer.header("Cache-Control"), Some(ASK_EACH_TIME), "{missing}");
            assert!(answer.body == site.read("404.html"), "{missing}");
        }
    }

    #[test]
    fn what_has_not_changed_is_not_sent_again() {
        let site = site::made_up();
        let host = nginx(site.path());
        for file in ["index.html", "archive/manifest.json", "service-worker.js"] {
            let first = Answer::to(&host.at(file));
            let tag = first.header("ETag").expect("nginx tags files");
            let second = Answer::unless(&host.at(file), tag);
            assert_eq!((second.status, second.body.len()), (304, 0), "{file}");
            assert_eq!(second.header("Cache-Control"), Some(ASK_EACH_TIME), "{file}");
        }
    }

    each_engine! { nginx }
}

mod on_python {
    use crate::hosts::answer::Answer;
    use crate::hosts::python::python;
    use crate::hosts::site;

    #[test]
    fn every_file_comes_as_it_is() {
        let site = site::made_up();
        let host = python(site.path());
        for file in site.files() {
            let answer = Answer::to(&host.at(&file));
            assert_eq!(answer.status, 200, "{file}");
            assert!(answer.body == site.read(&file), "{file} comes as it is");
        }
        let page = Answer::to(&host.at("a/cumbre-en-hanoi/"));
        assert!(page.body == site.read("a/cumbre-en-hanoi/index.html"));
    }

    each_engine! { python }
}

#[test]
fn docs_hosting_says_what_is_checked_here() {
    let page = include_str!("../docs/hosting.md");
    for said in hosts::promise::said() {
        assert!(page.contains(&format!("`{said}`")), "docs/hosting.md doesn't say `{said}`");
    }
}
