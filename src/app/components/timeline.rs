//! When articles were published.

use std::fmt::Write;

use yew::prelude::*;

use super::plain::link;
use crate::app::browser;
use crate::app::scene::{Scene, Step};
use crate::archive::{Filter, Stretch, Timeline};

/// Fewer stretches than these say no more than two dates do.
const FEWEST: usize = 3;

/// How high the picture is, in its own measure; a stretch is as wide as 1.
const HIGH: u32 = 40;

/// A histogram of the articles that a filter leaves, its days aside, and behind it the same as a
/// table. Where a reader chooses by it, among other controls of the kind, two handles bound the days;
/// the keyboard moves them as it does any slider.
pub(in crate::app) fn timeline(
    scene: &Scene,
    line: &Timeline,
    filter: &Filter,
    chooses: bool,
) -> Html {
    let all = line.stretches();
    if all.len() < FEWEST {
        return html! {};
    }
    let (locale, words) = (&scene.locale, scene.locale.words());
    let [left_out, chosen] = bars(&all, filter);
    let rows = all.iter().filter(|it| it.count > 0).map(|it| {
        let days = filter.clone().between(Some(it.first), Some(it.last));
        html! {
            <tr>
                <th scope="row">{ link(scene.to_filtered(&days), locale.edtf(it.name).into()) }</th>
                <td>{ locale.number(it.count as usize) }</td>
            </tr>
        }
    });
    html! {
        <div class="timeline">
            if !chooses {
                <h3>{ words.published() }</h3>
            }
            <div class="histogram">
                <svg viewBox={format!("0 0 {} {HIGH}", all.len())} preserveAspectRatio="none" aria-hidden="true">
                    <path d={left_out} />
                    <path d={chosen} class="chosen" />
                </svg>
                if chooses {
                    { for handles(scene, &all, filter) }
                }
            </div>
            <details>
                <summary>{ words.as_table() }</summary>
                <table><tbody>{ for rows }</tbody></table>
            </details>
        </div>
    }
}

/// Whether some day of a stretch is among a filter's.
fn is_chosen(it: &Stretch, filter: &Filter) -> bool {
    filter.from.is_none_or(|from| from <= it.last) && filter.to.is_none_or(|to| it.first <= to)
}

/// The bars of what the filter's days leave out, and of what is left, as paths.
fn bars(all: &[Stretch], filter: &Filter) -> [String; 2] {
    let most = all.iter().map(|it| it.count).max().unwrap_or_default();
    let mut paths = [String::new(), String::new()];
    for (at, it) in all.iter().enumerate() {
        if it.count > 0 {
            // One article is to be seen too.
            let high = (it.count.saturating_mul(HIGH) / most).max(1);
            let path = &mut paths[usize::from(is_chosen(it, filter))];
            // Nothing keeps a text from growing.
            let _ = write!(path, "M{at} {HIGH}v-{high}h.8v{high}z");
        }
    }
    paths
}

/// The handles at both ends of a filter's days. They stand between stretches: before the first, and
/// after the last of those that are left.
fn handles(scene: &Scene, all: &[Stretch], filter: &Filter) -> [Html; 2] {
    let last = all.len() - 1;
    let chosen = || all.iter().map(|it| is_chosen(it, filter));
    let from = chosen().position(|it| it).unwrap_or_default();
    let to = chosen().rposition(|it| it).unwrap_or(last);
    let words = scene.locale.words();
    [(words.from(), from, from), (words.to(), to, to + 1)].map(|(label, of, at)| {
        let begins = at == of;
        let (ends, filter, go) = (all.to_vec(), filter.clone(), scene.go.clone());
        let onchange = Callback::from(move |event: Event| {
            let at = browser::chosen_value(&event).and_then(|at| at.parse::<usize>().ok());
            if let Some(at) = at {
                go.emit(Step::filtered(&moved(&ends, &filter, begins, at)));
            }
        });
        html! {
            <input type="range" max={all.len().to_string()} value={at.to_string()} aria-label={label}
                aria-valuetext={scene.locale.edtf(all[of].name)} {onchange} />
        }
    })
}

/// The filter after one of its handles has been moved to a place. At its end of the line a handle
/// asks for nothing; neither goes past the other.
fn moved(all: &[Stretch], filter: &Filter, begins: bool, at: usize) -> Filter {
    let last = all.len() - 1;
    let (from, to) = (filter.from, filter.to);
    if begins {
        let first = all[at.min(last)];
        let from = (at > 0).then_some(first.first);
        filter.clone().between(from, to.map(|to| to.max(first.last)))
    } else {
        let end = all[at.saturating_sub(1).min(last)];
        let to = (at <= last).then_some(end.last);
        filter.clone().between(from.map(|from| from.min(end.first)), to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Vec<Stretch> {
        let days = ["2023-01-31", "2023-02-01", "2023-02-02", "2023-04-05"];
        Timeline::of(&days.map(|day| day.parse().unwrap())).stretches()
    }

    fn asked(query: &str) -> Filter {
        Filter::from_query(query)
    }

    #[test]
    fn bars_are_as_high_as_there_are_articles() {
        assert_eq!(
            bars(&all(), &asked("from=2023-02")),
            ["M0 40v-20h.8v20z".to_owned(), "M1 40v-40h.8v40zM3 40v-20h.8v20z".to_owned()]
        );
    }

    #[test]
    fn a_handle_takes_the_days_along_and_never_goes_past_the_other() {
        let after = |query: &str, begins, at| moved(&all(), &asked(query), begins, at).to_query();
        assert_eq!(after("", true, 1), "from=2023-02-01");
        assert_eq!(after("from=2023-02-01", false, 3), "from=2023-02-01&to=2023-03-31");
        assert_eq!(after("to=2023-02-28", true, 3), "from=2023-04-01&to=2023-04-30");
        assert_eq!(after("from=2023-03-01", false, 0), "from=2023-01-01&to=2023-01-31");
        assert_eq!(after("from=2023-03-01", false, 9), "from=2023-03-01");
        assert_eq!(after("from=2023-03-01&q=x", true, 0), "q=x");
    }
}
