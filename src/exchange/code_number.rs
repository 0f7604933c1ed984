//! A number of any length in base 32, built from digits of changing bases and taken apart again in the other order.

/// The letters of Crockford's base 32, by value: no I, L, O or U.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The digits in base 32, lowest first.
#[derive(Default)]
pub(super) struct CodeNumber {
    digits: Vec<u8>,
}

impl CodeNumber {
    /// The number with these digits, highest first.
    pub(super) fn of(highest_first: &[u8]) -> Self {
        Self { digits: highest_first.iter().rev().copied().collect() }
    }

    /// Puts a digit of this base below what is there.
    pub(super) fn push(&mut self, base: u32, digit: u32) {
        let mut carry = u64::from(digit);
        for place in &mut self.digits {
            carry += u64::from(*place) * u64::from(base);
            *place = (carry % 32) as u8;
            carry /= 32;
        }
        while carry > 0 {
            self.digits.push((carry % 32) as u8);
            carry /= 32;
        }
    }

    /// Takes the lowest digit of this base.
    pub(super) fn pull(&mut self, base: u32) -> u32 {
        let mut rest = 0_u64;
        for place in self.digits.iter_mut().rev() {
            let value = rest * 32 + u64::from(*place);
            *place = (value / u64::from(base)) as u8;
            rest = value % u64::from(base);
        }
        rest as u32
    }

    /// What is left, if it is below `most`.
    pub(super) fn rest_below(mut self, most: u32) -> Option<u32> {
        let rest = self.pull(most);
        self.digits.iter().all(|digit| *digit == 0).then_some(rest)
    }

    /// The digits, highest first, without noughts in front.
    pub(super) fn digits(mut self) -> Vec<u8> {
        while self.digits.last() == Some(&0) {
            self.digits.pop();
        }
        self.digits.reverse();
        self.digits
    }
}

/// The letter of a digit.
pub(super) fn letter(digit: u8) -> char {
    LETTERS.get(usize::from(digit)).map_or('0', |letter| char::from(*letter))
}

/// The digit of a letter, in either case and as it may be misread; `None` for what is in no code.
pub(super) fn digit(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        letter => letter,
    };
    LETTERS.iter().position(|known| char::from(*known) == letter).map(|at| at as u8)
}
