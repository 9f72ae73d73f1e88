//! [`Picture`]: what a screen shows, compared as eyes do it: from some way off, and by colour.

use crate::colour::Colour;

/// The side of the squares whose mean colours are compared, in pixels: within one, the edges of a
/// letter may be drawn a little otherwise.
const SQUARE: usize = 6;

/// How far two colours may be from each other in Oklab. Half of that is what eyes just tell apart
/// side by side.
const TOLERANCE: f64 = 0.04;

/// Red, green and blue of each pixel, row by row.
#[derive(Clone, PartialEq)]
pub(crate) struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 3]>,
}

impl Picture {
    /// A white one.
    pub(crate) fn blank(width: usize, height: usize) -> Self {
        Self { width, height, pixels: vec![[255; 3]; width * height] }
    }

    /// Paints a part of it.
    pub(crate) fn fills(
        &mut self,
        left: usize,
        top: usize,
        width: usize,
        height: usize,
        colour: [u8; 3],
    ) {
        for row in top..top + height {
            self.pixels[row * self.width + left..][..width].fill(colour);
        }
    }

    /// # Panics
    /// If it is no PNG of eight bits in colour, as a browser makes it and we do.
    pub(crate) fn of_png(bytes: &[u8]) -> Self {
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().expect("a PNG");
        let mut data = vec![0; reader.output_buffer_size().expect("it is of a size")];
        let info = reader.next_frame(&mut data).expect("a whole PNG");
        assert_eq!(info.bit_depth, png::BitDepth::Eight);
        let channels = info.color_type.samples();
        assert!(channels >= 3, "a picture in colour");
        let pixels = data[..info.buffer_size()].chunks_exact(channels);
        Self {
            width: info.width as usize,
            height: info.height as usize,
            pixels: pixels.map(|it| [it[0], it[1], it[2]]).collect(),
        }
    }

    pub(crate) fn to_png(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let size = |side| u32::try_from(side).expect("a screen's size");
        let mut encoder = png::Encoder::new(&mut bytes, size(self.width), size(self.height));
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::High);
        let mut writer = encoder.write_header().expect("memory takes it");
        writer.write_image_data(self.pixels.as_flattened()).expect("the data are of that size");
        writer.finish().expect("memory takes it");
        bytes
    }

    /// Whether an eye would take this for the other.
    ///
    /// # Errors
    /// With what differs, and where.
    pub(crate) fn looks_like(&self, good: &Self) -> Result<(), String> {
        if (self.width, self.height) != (good.width, good.height) {
            return Err(format!(
                "it is {}×{} and was {}×{}",
                self.width, self.height, good.width, good.height
            ));
        }
        let mut squares = 0;
        let mut worst = (0.0, 0, 0);
        for top in (0..self.height).step_by(SQUARE) {
            for left in (0..self.width).step_by(SQUARE) {
                let distance = self.mean(left, top).distance(good.mean(left, top));
                squares += usize::from(distance > TOLERANCE);
                if distance > worst.0 {
                    worst = (distance, left, top);
                }
            }
        }
        let (distance, left, top) = worst;
        match squares {
            0 => Ok(()),
            squares => Err(format!(
                "{squares} squares of {SQUARE} pixels differ, the most (by {distance:.2}) at {left}, {top}"
            )),
        }
    }

    /// The mean light of a square.
    fn mean(&self, left: usize, top: usize) -> Colour {
        let mut sum = [0.0; 3];
        let mut number = 0.0;
        for row in top..(top + SQUARE).min(self.height) {
            let right = (left + SQUARE).min(self.width);
            for pixel in &self.pixels[row * self.width..][left..right] {
                for (sum, value) in sum.iter_mut().zip(pixel) {
                    *sum += light(*value);
                }
                number += 1.0;
            }
        }
        Colour(sum.map(|sum| sum / number))
    }
}

/// The light of a value of sRGB.
fn light(value: u8) -> f64 {
    let value = f64::from(value) / 255.0;
    if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}
