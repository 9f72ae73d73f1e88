//! [`Colour`]: what CSS calls oklch(), and what a screen shows of it.

/// A colour: linear light in the red, green and blue of sRGB, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Colour(pub(crate) [f64; 3]);

type Matrix = [[f64; 3]; 3];

/// Oklab (Björn Ottosson, 2020), as CSS Color 4 has it: to the cones' answers, and from these.
const LAB_TO_CONES: Matrix = [
    [1.0, 0.396_337_777_4, 0.215_803_757_3],
    [1.0, -0.105_561_345_8, -0.063_854_172_8],
    [1.0, -0.089_484_177_5, -1.291_485_548_0],
];
const CONES_TO_RGB: Matrix = [
    [4.076_741_662_1, -3.307_711_591_3, 0.230_969_929_2],
    [-1.268_438_004_6, 2.609_757_401_1, -0.341_319_396_5],
    [-0.004_196_086_3, -0.703_418_614_7, 1.707_614_701_0],
];
const RGB_TO_CONES: Matrix = [
    [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
    [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
    [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
];
const CONES_TO_LAB: Matrix = [
    [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
    [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
    [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
];

/// A matrix by a vector.
pub(crate) fn times(matrix: &Matrix, vector: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(vector).map(|(a, b)| a * b).sum())
}

impl Colour {
    /// The colour of a lightness, a chroma and a hue in degrees.
    pub(crate) fn oklch(lightness: f64, chroma: f64, hue: f64) -> Self {
        let (sin, cos) = hue.to_radians().sin_cos();
        Self::of_lab([lightness, chroma * cos, chroma * sin])
    }

    fn of_lab(lab: [f64; 3]) -> Self {
        Self(times(&CONES_TO_RGB, times(&LAB_TO_CONES, lab).map(|cone| cone.powi(3))))
    }

    fn lab(self) -> [f64; 3] {
        times(&CONES_TO_LAB, times(&RGB_TO_CONES, self.0).map(f64::cbrt))
    }

    /// So much of this colour in another: `color-mix(in oklab, …)`.
    pub(crate) fn mixed(self, part: f64, other: Self) -> Self {
        let (own, other) = (self.lab(), other.lab());
        Self::of_lab([0, 1, 2].map(|at| own[at] * part + other[at] * (1.0 - part)))
    }

    /// How far two colours are from each other in Oklab. From black to white it is 1.
    pub(crate) fn distance(self, other: Self) -> f64 {
        let squares = self.lab().into_iter().zip(other.lab()).map(|(a, b)| (a - b).powi(2));
        squares.sum::<f64>().sqrt()
    }

    /// Whether a screen of sRGB shows it as it is.
    pub(crate) fn is_shown(self) -> bool {
        self.0.iter().all(|part| (-0.001..=1.001).contains(part))
    }

    /// The relative luminance (WCAG 2.2).
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0;
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast to another, from 1 to 21 (WCAG 2.2).
    pub(crate) fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// As six hexadecimal digits.
    pub(crate) fn hex(self) -> String {
        let parts = self.0.map(|part| {
            let part = part.clamp(0.0, 1.0);
            let part = if part <= 0.003_130_8 {
                12.92 * part
            } else {
                1.055 * part.powf(1.0 / 2.4) - 0.055
            };
            format!("{:02x}", (part * 255.0).round() as u8)
        });
        format!("#{}", parts.concat())
    }
}

#[test]
fn oklch_is_as_css_has_it() {
    assert_eq!(Colour::oklch(1.0, 0.0, 0.0).hex(), "#ffffff");
    assert_eq!(Colour::oklch(0.627_955, 0.257_683, 29.2339).hex(), "#ff0000");
    assert_eq!(Colour::oklch(0.519_752, 0.176_858, 142.4953).hex(), "#008000");
    let white = Colour([1.0; 3]);
    assert!((Colour([0.0; 3]).distance(white) - 1.0).abs() < 1e-3);
    assert!(white.mixed(0.3, white).distance(white) < 1e-6);
}

#[test]
fn contrast_is_as_wcag_counts_it() {
    let grey = |part: f64| Colour([((part + 0.055) / 1.055_f64).powf(2.4); 3]);
    let white = grey(1.0);
    assert!((Colour([0.0; 3]).contrast(white) - 21.0).abs() < 1e-9);
    assert!((grey(f64::from(0x77) / 255.0).contrast(white) - 4.478).abs() < 1e-3);
    assert!((white.contrast(white) - 1.0).abs() < 1e-9);
}
