//! Quantities in words that exclude each other: two and three, dozens and hundreds, doubled and tripled, a half and a third.

use std::ops::Range;
use std::sync::LazyLock;

use super::super::words::Word;
use super::contrast::{Axis, Contrast};

const AXES: &[Axis] = &[
    Axis {
        senses: &[
            (
                "two|~both|~pair*|~coupl*|~twice|~second*|~doubl*|~2|~two-*|~twin*|~dual|~bi*|~half|~again|~fortnight*|~ii",
                "dos|~ambos|~ambas|~par|~pareja*|~2|~dobl*|~segund*|~sendos|~sendas|~bi*|~mellizos|~gemel*|~ii",
            ),
            (
                "three|~3|~third*|~tripl*|~three-*|~trio|~tri*|~iii",
                "tres|~3|~tercer*|~trío|~tripl*|~terci*|~tri*|~iii",
            ),
            ("four|~4|~fourth*|~four-*|~quarter*|~iv", "cuatro|~4|~cuart*|~cuádr*|~cuadr*|~iv"),
            ("five|~5|~fifth*|~five-*|~v", "cinco|~5|~quint*|~lustro*|~v"),
            ("six|~6|~sixth*|~six-*|~vi", "seis|~6|~sext*|~semest*|~vi"),
            ("seven|~7|~seventh*|~seven-*|~week*", "siete|~7|~séptim*|~sept*|~semana*"),
            ("eight|~8|~eighth*|~eight-*", "ocho|~8|~octav*"),
            ("nine|~9|~ninth*|~nine-*", "nueve|~9|~noven*"),
            ("ten|~10|~tenth*|~ten-*|~decade*", "diez|~10|~décim*|~decen*|~década*"),
            ("~one|~single|~1|~first|~each|~per|~every", "~un|~uno|~1"),
        ],
        either: (
            "percent|percentage|half|quarter*|dozen*|million*|billion*|thousand*|hundred*|o’clock|o'clock|fold|past|out of|in ten|pm|am|\
             twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|acre*|mile*|feet|foot|pound*|inch*|yard*|gallon*|score*|hour*|minute*|week*",
            "ciento|mitad|medio|media|docena*|millón|millones|mil|cien*|cada|quincena*|veint*|treinta|cuarenta|cincuenta|sesenta|\
             setenta|ochenta|noventa|tarde|mañana|noche|madrugada",
        ),
        is_deniable: false,
        longest: 40,
    },
    Axis {
        senses: &[
            (
                "dozens|tens of|~dozen|~tens|~scores|~ten*|~twelve|~twenty|~few",
                "decenas|docenas|~decena|~docena|~veintena*|~diez|~doce",
            ),
            ("hundreds|~hundred|~100*|~hundred*", "cientos|centenares|~centen*|~cien|~ciento|~100*"),
            ("thousands|~thousand*|~1000*", "miles|millares|~mil|~millar*|~1000*"),
            ("millions|~million*", "millones|~millón|~millon*"),
        ],
        either: ("billion*|trillion*|percent|legion|countless|myriad*|many|mile|miles", "billon*"),
        is_deniable: false,
        longest: 60,
    },
    Axis {
        senses: &[
            (
                "double|doubles|doubled|doubling|~doubl*|~twofold|~two-fold|~twice|~two|~second|~both",
                "duplicó|duplicaron|duplicado|duplica|duplican|duplicar|duplicarse|~duplic*|~redobl*|~dobl*|~dos|~par|~segund*|~ambos",
            ),
            (
                "triple|triples|tripled|tripling|~tripl*|~threefold|~three*|~trebl*|~third",
                "triplicó|triplicaron|triplicado|triplica|triplican|triplicar|triplicarse|~tripl*|~tres|~tercer*",
            ),
            (
                "quadrupled|quadruples|quadrupling|~quadrupl*|~fourfold|~four*",
                "cuadruplicó|cuadruplicaron|cuadruplicado|cuadruplica|cuadruplicar|~cuadrupl*|~cuádrupl*|~cuatro",
            ),
            ("halved|halving|halves|~halve|~half|~fifty", "~mitad|~medi*|~cincuenta"),
        ],
        either: ("", ""),
        is_deniable: false,
        longest: 60,
    },
    Axis {
        senses: &[
            ("half|~halv*|~half*|~mid*|~amid*|~fifty|~semi*", "mitad|~medi*|~cincuenta|~semi*"),
            (
                "one third|one-third|a third|two thirds|two-thirds|~third*|~three*",
                "tercio|tercios|tercera parte|terceras partes|~terc*|~tres",
            ),
            (
                "a quarter of|one quarter|one-quarter|three quarters|three-quarters|~quarter*|~four*",
                "cuarta parte|cuartas partes|~cuart*|~cuatro",
            ),
            ("a fifth|one fifth|one-fifth|~fifth*|~five*", "quinta parte|quintas partes|~quint*|~cinco"),
        ],
        either: (
            "percent|percentage|half of the|half past|half-past|half-time|better half|other half",
            "ciento|otra mitad",
        ),
        is_deniable: false,
        longest: 60,
    },
];

/// A quantity of the translation, in Spanish, that took the place of one of the source, in English: the bytes of both.
pub fn changed_quantity(own: &[Word<'_>], source: &[Word<'_>]) -> Option<(Range<usize>, Range<usize>)> {
    static CONTRAST: LazyLock<Contrast> = LazyLock::new(|| Contrast::new(AXES));
    let change = CONTRAST.changed(own, source, || false)?;
    Some((change.new, change.lost))
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::found_in;

    fn is_found(english: &str, spanish: &str) -> bool {
        let found = found_in(&format!("a = {english}\n"), &format!("a = {spanish}\n"));
        found.iter().any(|finding| finding.kind.name == "different-number")
    }

    #[test]
    fn another_quantity_is_found() {
        let pairs = [
            ("The two unions merged.", "Los tres sindicatos se fusionaron."),
            ("Dozens of schools were bombed.", "Centenares de escuelas fueron bombardeadas."),
            ("Thousands of people marched.", "Marcharon cientos de personas."),
            ("Fuel prices have tripled.", "El precio de los combustibles se ha duplicado."),
            ("A third of the wells are dry.", "La mitad de los pozos están secos."),
        ];
        let missed: Vec<_> = pairs.iter().filter(|(en, es)| !is_found(en, es)).collect();
        assert!(missed.is_empty(), "{missed:#?}");
    }

    #[test]
    fn the_same_quantity_in_other_words_is_let_pass() {
        let pairs = [
            ("Dozens of schools were bombed.", "Decenas de escuelas fueron bombardeadas."),
            ("Hundreds of thousands of people marched.", "Marcharon cientos de miles de personas."),
            ("Both of the two unions.", "Ambos sindicatos."),
            ("The price is twice as high.", "El precio se ha duplicado."),
            ("Half of them are three years old.", "La mitad tiene tres años."),
            ("It has doubled twice.", "Se ha multiplicado por cuatro."),
            ("Three quarters of the wells.", "Tres cuartas partes de los pozos."),
        ];
        let wrong: Vec<_> = pairs.iter().filter(|(en, es)| is_found(en, es)).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
