//! [`SIGHTS`]: how colours look to who lacks one kind of cones.

use super::colour::{Colour, times};

/// A way to see colours: its name, and what it makes of red, green and blue.
type Sight = (&'static str, [[f64; 3]; 3]);

/// The matrices for linear sRGB at severity 1.0 of G. M. Machado, M. M. Oliveira and L. A. F.
/// Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE
/// Transactions on Visualization and Computer Graphics 15 (2009), 1291–1298,
/// doi:10.1109/TVCG.2009.113.
pub(crate) const SIGHTS: [Sight; 4] = [
    ("all cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// A colour as it is seen so.
pub(crate) fn seen(colour: Colour, (_, matrix): &Sight) -> Colour {
    Colour(times(matrix, colour.0).map(|part| part.clamp(0.0, 1.0)))
}

#[test]
fn greys_look_the_same_to_everyone() {
    let grey = Colour([0.4; 3]);
    for sight in &SIGHTS {
        assert!(seen(grey, sight).distance(grey) < 1e-4, "{}", sight.0);
    }
}

#[test]
fn red_and_green_come_near_each_other_without_red_or_green_cones() {
    let (red, green) = (Colour::oklch(0.55, 0.12, 25.0), Colour::oklch(0.55, 0.12, 145.0));
    let [all, protan, deutan, tritan] =
        SIGHTS.each_ref().map(|sight| seen(red, sight).distance(seen(green, sight)));
    assert!(protan.max(deutan) < 0.6 * all, "{protan} {deutan} {all}");
    assert!(tritan > deutan, "{tritan}");
}
