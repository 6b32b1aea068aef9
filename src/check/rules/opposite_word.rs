//! `opposite-word`: the translation says the contrary of a word of the source.
//!
//! ## What it finds
//! In Spanish from English: *reject* and *aprobar*, *against* and *a favor*, *increase* and *disminuir*, *before* and *después*, *at
//! least* and *como máximo*, *some* and *todos*, *win* and *perder*, *north* and *sur*, *allow* and *prohibir*, *vice-president* and
//! *presidenta*, and in short texts *and* and *o* — only where no word of the text has the sense of the source, and no word of the source that
//! of the translation. Where either side denies something, most of them are let pass.
//!
//! ## Why
//! It says the contrary, and reads well.
//!
//! ## Example
//! ```ftl en
//! call = We reject the proposed cuts.
//! ```
//! ```ftl es
//! call = Aprobamos los recortes propuestos.
//! ```
//! Right:
//! ```ftl en
//! call = We reject the proposed cuts, and at least 20 members do not approve of them.
//! ```
//! ```ftl es
//! call = Rechazamos los recortes propuestos, y al menos 20 miembros no los aprueban.
//! ```

use std::sync::LazyLock;

use super::super::negation::negatives;
use super::super::{Check, Passage, Rule, Subject};
use super::contrast::{Axis, Contrast};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("opposite_word.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L101", "opposite-word");

const ANY: usize = usize::MAX;

const AXES: &[Axis] = &[
    Axis {
        senses: &[
            (
                "reject|rejects|rejected|rejecting|condemn|condemns|condemned|deplore|deplores|deplored|~reject*|~refus*|\
                 ~oppos*|~denounc*|~condemn*|~criti*|~disapprov*|~repudiat*|~regret*|~protest*|~resist*|~unaccept*|~accus*|\
                 ~blam*|~deni*|~deny*|~against|~turn* down|~charg*|~convict*|~sentenc*|~complain*",
                "rechazamos|rechaza|rechazan|rechazó|rechazaron|condenamos|condena|condenan|condenó|condenaron|~rechaz*|~repudi*|\
                 ~conden*|~opon*|~opus*|~opuest*|~denunci*|~deplor*|~lament*|~critic*|~critiq*|~repruebe*|~reprueb*|~reprob*|\
                 ~desaprueb*|~desaprob*|~desest*|~deneg*|~denieg*|~contra|~protest*|~censur*|~inacept*|~repulsa|~repel*",
            ),
            (
                "approve|approves|approved|welcome|welcomes|welcomed|applaud|applauds|applauded|endorse|endorses|endorsed|\
                 ~approv*|~endors*|~accept*|~support*|~back|~backs|~backed|~backing|~welcom*|~adopt*|~pass|~passed|~passing|\
                 ~applau*|~prais*|~celebrat*|~hail*|~favo*|~held|~hold*|~hosted|~clear*|~agree*|~greet*|~commend*|~embrac*|\
                 ~ratif*|~green|~took place|~take place|~acquit*|~rejoic*|~glad|~pleased|~test*",
                "aprobamos|aprueba|aprueban|aprobó|aprobaron|celebramos|aplaudimos|aplaude|aplauden|aceptamos|acepta|aceptan|\
                 aceptó|aceptaron|respaldamos|apoyamos|~aprob*|~aprueb*|~acept*|~acog*|~apoy*|~respald*|~celebr*|~aplau*|~avala*|\
                 ~elogi*|~alab*|~favor*|~adopt*|~bienvenid*|~satisf*|~alegr*|~felicit*|~salud*|~acuerd*|~ratific*|~recib*",
            ),
        ],
        either: ("oppose any|overturn*|strik*", ""),
        is_deniable: true,
        longest: ANY,
    },
    Axis {
        senses: &[
            (
                "against|~anti*|~oppos*|~versus|~over",
                "en contra|contra|~anti*|~opon*|~opus*|~opuest*|~contrari*|~frente",
            ),
            (
                "in favor|in favour|voted for|vote for|votes for|voting for|~favo*|~support*|~pro|~pro-*|~benefit*|~back*|~side*",
                "a favor|en favor|~favor*|~pro|~apoy*|~partidari*|~benefici*",
            ),
        ],
        either: ("odds|biased|bias", ""),
        is_deniable: true,
        longest: 40,
    },
    Axis {
        senses: &[
            (
                "increase|increases|increased|increasing|rose|risen|rises|soared|grew|~increas*|~rise|~rising|~rais*|~grow*|\
                 ~climb*|~soar*|~surg*|~doubl*|~tripl*|~quadrupl*|~higher|~high|~more|~most|~up|~gain*|~boost*|~add*|~expand*|\
                 ~worse*|~extend*|~spik*|~jump*|~record|~heighten*|~improv*|~escalat*|~great*|~exceed*|~over|~skyrocket*|~deep*",
                "aumentó|aumentaron|aumenta|aumentan|aumentado|aumentar|aumento|subió|subieron|creció|crecieron|incrementó|\
                 incrementaron|incremento|~aument*|~increment*|~crec*|~crez*|~sub*|~alz*|~elev*|~acrec*|~más|~mayor*|~asc*|~multiplic*|\
                 ~duplic*|~triplic*|~gan*|~dispar*|~agrav*|~ampli*|~agudiz*|~mejor*|~encarec*|~super*|~récord|~intensific*|~empeor*",
            ),
            (
                "decrease|decreases|decreased|decreasing|fell|fallen|falls|dropped|declined|~decreas*|~fall|~falling|~drop*|\
                 ~declin*|~reduc*|~shrink*|~shrank|~shrunk*|~low*|~cut*|~less*|~fewer|~down*|~diminish*|~halv*|~plummet*|~los*|\
                 ~eas*|~curb*|~slash*|~small*|~contract*|~minimi*|~mitigat*|~cheap*|~erod*|~weak*|~shortag*|~retreat*|~recede*|\
                 ~recession|~slow*|~limit*|~sank|~sunk|~collaps*|~deficit|~layoff*|~wane*|~under|~miss*|~narrow*|~shed*|~land*|~go|~goes|~going|~gone|~went",
                "disminuyó|disminuyeron|disminuye|disminuyen|disminuir|disminución|bajó|bajaron|redujo|redujeron|descendió|\
                 descendieron|descenso|cayó|cayeron|reducción|~disminu*|~reduc*|~reduj*|~reduz*|~baja*|~bajó|~baje*|~cae*|~caí*|\
                 ~cayó|~cayer*|~desc*|~merm*|~recort*|~menos|~menor*|~decre*|~rebaj*|~desplom*|~pérdida*|~perd*|~retroc*|~limit*",
            ),
        ],
        either: ("", ""),
        is_deniable: true,
        longest: 40,
    },
    Axis {
        senses: &[
            (
                "before|prior to|~prior|~ahead|~until|~earlier|~previous*|~eve|~preced*|~first|~former*|~already|~by|~pre*|\
                 ~in advance|~ago|~early|~rather|~past|~once|~used to|~sooner",
                "antes|~previ*|~víspera*|~anterior*|~ante|~hasta|~preced*|~prim*|~anticip*|~adelant*",
            ),
            (
                "after|~follow*|~since|~once|~upon|~later|~behind|~next|~then|~afterward*|~subsequent*|~post*|~beyond|~in the wake|\
                 ~when|~from|~past|~having|~now|~aftermath|~last|~within|~eventual*",
                "después|tras|~posterior*|~luego|~siguien*|~una vez|~a raíz|~desde|~a partir|~detrás|~más tarde|~cuando|~trás",
            ),
        ],
        either: ("day after|year after|time after|after all|named after|look* after", "después de todo"),
        is_deniable: true,
        longest: 40,
    },
    Axis {
        senses: &[
            (
                "at least|no fewer than|no less than|not less than|not fewer than|more than|~minimum|~over|~or more|~above|~upward*|\
                 ~exceed*|~beyond|~surpass*|~upwards of|~greater than|~not just|~in excess|~higher|~past|~well over|~older",
                "al menos|por lo menos|como mínimo|cuando menos|más de|no menos de|no menos que|~mínim*|~o más|~superior*|~super*|\
                 ~mayor*|~excede*|~por encima|~sobre|~rebas*|~más|~a partir",
            ),
            (
                "at most|no more than|not more than|less than|fewer than|~maximum|~up to|~under|~below|~nearly|~almost|~or less|\
                 ~or fewer|~as many as|~as much as|~limit*|~close to|~lower|~short of|~younger|~barely",
                "como máximo|a lo sumo|como mucho|no más de|menos de|~máxim*|~hasta|~casi|~inferior*|~por debajo|~menor*|~tope|~solo|\
                 ~sólo|~apenas|~límite|~menos|~antes|~dentro|~escas*|~plazo",
            ),
        ],
        either: ("nothing less|none less|any less|any more", ""),
        is_deniable: false,
        longest: 60,
    },
    Axis {
        senses: &[
            (
                "win|wins|won|winning|~victor*|~gain*|~earn*|~defeat*|~beat*|~achiev*|~secur*|~obtain*|~cattle|~livestock|~get*|~profit*|\
                 ~want*|~desire|~herd*|~money|~paid|~income|~make*|~made|~making",
                "ganamos|ganó|ganaron|gana|ganan|ganar|~gan*|~venc*|~victori*|~triunf*|~obtuv*|~logr*|~conquist*|~consig*|~consegu*",
            ),
            (
                "lose|loses|lost|losing|~loss*|~defeat*|~miss*|~wast*|~forfeit*|~bereav*|~forgiv*|~pardon*|~forg*|~ruin*",
                "perdimos|perdió|perdieron|pierde|pierden|perder|~perd*|~pierd*|~pérdid*|~derrot*",
            ),
        ],
        either: ("", ""),
        is_deniable: true,
        longest: 40,
    },
    Axis {
        senses: &[
            (
                "open|opens|opened|opening|reopen|reopened|~open*|~reopen*|~launch*|~inaugurat*|~start*|~begin*|~clear*|~pav*|~broke*|~way",
                "abre|abren|abrió|abrieron|abrir|abierto|abierta|abiertos|abiertas|apertura|~abrir*|~abri*|~abiert*|~apert*|~reab*|~inaugur*",
            ),
            (
                "closes|closed|closing|closure|closures|shut|shuts|shutting|~clos*|~shut*|~block*|~end*|~lock*|~conclu*|~seal*|~cold",
                "cierra|cierran|cerró|cerraron|cerrar|cerrado|cerrada|cerrados|cerradas|cierre|clausura|~cerr*|~cierr*|~clausur*|~reclui*",
            ),
        ],
        either: ("", ""),
        is_deniable: true,
        longest: 40,
    },
    Axis {
        senses: &[
            (
                "first|~first*|~prime|~premier*|~primar*|~one|~initial*|~begin*|~start*|~1st|~original*|~early|~earl*|~top|~main|~front|\
                 ~basic|~raw|~new|~maiden|~elementary|~cousin*|~spring|~lead*|~never|~inaugural|~i|~debut",
                "primer|primero|primera|primeros|primeras|~prim*|~1|~inicial*|~principi*",
            ),
            (
                "last|~final*|~latest|~recent*|~past|~late*|~ultimate*|~end|~closing|~conclu*|~previous|~deadline|~cutting*|~over|~in|\
                 ~during|~for|~since|~years|~penultimate|~passed|~eventual*",
                "último|última|últimos|últimas|~últim*|~final*|~fin|~pasad*|~recient*",
            ),
        ],
        either: ("", "en primer lugar|primera dama"),
        is_deniable: true,
        longest: 30,
    },
    Axis {
        senses: &[
            (
                "north|northern|~north*|~arctic|~upper|~nord*|~up",
                "norte|norteña|norteño|septentrional|noroeste|noreste|nordeste|~norte*|~nórd*|~norirl*|~septentrion*",
            ),
            (
                "south|southern|~south*|~lower|~sud*|~sur|~austral*|~down",
                "sur|sureña|sureño|meridional|sureste|sudeste|suroeste|sudoeste|~sud*|~sure*|~sura*|~austral*|~meridional*|~antár*",
            ),
        ],
        either: ("korea*|sudan*|american*", "coreano*"),
        is_deniable: false,
        longest: ANY,
    },
    Axis {
        senses: &[
            (
                "east|eastern|~east*|~north-east*|~northeast*|~southeast*|~south-east*|~orient*|~levant",
                "oriente|oriental|orientales|~este|~orient*|~noreste|~nordeste|~sureste|~sudeste|~levante",
            ),
            (
                "west|western|~west*|~northwest*|~southwest*|~occident*|~north-west*|~south-west*",
                "oeste|occidente|occidental|occidentales|poniente|~noroeste|~suroeste|~sudoeste|~occident*",
            ),
        ],
        either: ("", ""),
        is_deniable: false,
        longest: ANY,
    },
    Axis {
        senses: &[
            (
                "allow|allows|allowed|allowing|permits|permitted|authorizes|authorized|authorised|legalizes|legalized|~permit*|\
                 ~allow*|~authori*|~legal*|~let*|~enabl*|~able|~licen*|~possib*|~grant*|~can|~may|~could|~help*|~sanction*|~afford*|~leav*",
                "permite|permiten|permitir|permitió|permitieron|autoriza|autorizan|autorizar|autorizó|autorizaron|~permit*|~permis*|\
                 ~autori*|~legal*|~dej*|~posib*|~habilit*|~pued*|~pod*",
            ),
            (
                "ban|bans|banned|banning|forbid|forbids|forbade|forbidden|prohibit|prohibits|prohibited|outlaw|outlaws|outlawed|\
                 ~prohib*|~prevent*|~block*|~stop*|~illegal*|~unlawful*|~criminal*|~bar|~bars|~barred|~veto*|~boycott|~restrict*|~deni*|\
                 ~moratori*|~suspen*|~exclu*",
                "prohíbe|prohíben|prohibir|prohibió|prohibieron|prohibición|prohibido|prohibida|~prohib*|~prohíb*|~impid*|~impedi*|~veta*|\
                 ~veto|~veda*|~ilegal*|~bloque*|~suspen*|~excl*",
            ),
        ],
        either: ("", ""),
        is_deniable: true,
        longest: 40,
    },
    Axis {
        senses: &[
            (
                "some|~few|~certain|~part*|~several|~a number|~many|~most|~various|~someone|~something|~half|~any*",
                "algún|alguno|alguna|algunos|algunas|~algo|~alguien|~ciert*|~unos|~unas|~part*|~vari*|~much*|~mayoría",
            ),
            (
                "all|every|everyone|everybody|~every*|~each|~whole|~entire*|~full*|~across|~throughout|~total*|~always|~year*|~annual*|\
                 ~dai*|~week*|~month*|~any*|~everything|~general*|~overall|~world*|~univers*|~complet*",
                "todos|todas|~todo|~toda|~cada|~cualquier*|~total*|~enter*|~siempre|~conjunto|~pleno|~íntegr*|~complet*",
            ),
        ],
        either: (
            "some time|sometime*|all but|at all|of some",
            "todos los días|todas partes|ante todo|sobre todo",
        ),
        is_deniable: true,
        longest: 30,
    },
    Axis {
        senses: &[
            ("and|~both", "~y|~e|~ni|~además|~también|~junto|~así como|~tanto|~con"),
            (
                "~or|~either|~whether|~any*|~per|~regardless|~without|~no|~if|~unless|~that is|~by|~such|~like|~out",
                "o|u|~sea",
            ),
        ],
        either: (
            "between|from|grounds|and-or|more and more|than|discriminat*|who|whoever|those|based",
            "entre|motiv*|sin|discriminaci*|como|quien*|más|cualquier*|ya",
        ),
        is_deniable: true,
        longest: 12,
    },
    Axis {
        senses: &[
            (
                "vice-president|vice-presidents|vice president|vice-chair|vice-chairperson|vice chair|deputy director|deputy minister|\
                 deputy mayor|deputy secretary|deputy secretary-general|deputy general secretary|~vice*|~deputy|~assistant|~associate|\
                 ~acting|~under*",
                "vicepresidente|vicepresidenta|vicepresidencia|viceministra|viceministro|subdirectora|subdirector|subsecretaria|\
                 subsecretario|vicesecretaria|vicesecretario|~vice*|~sub*|~adjunt*|~segund*|~suplent*|~interin*|~teniente|~auxiliar|\
                 ~asistent*|~diputad*|~delegad*|~asociad*",
            ),
            (
                "president|chair|chairperson|director|minister|mayor|secretary|secretary-general|general secretary|~presid*|~chair*|\
                 ~minist*|~secret*|~head*|~director*|~lead*",
                "presidente|presidenta|presidencia|directora|director|ministra|ministro|alcaldesa|alcalde|secretaria|secretario|\
                 ~presid*|~direct*|~ministr*|~secretar*",
            ),
        ],
        either: ("", ""),
        is_deniable: false,
        longest: 40,
    },
];

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    static CONTRAST: LazyLock<Contrast> = LazyLock::new(|| Contrast::new(AXES));
    if !subject.conventions.is(&["es"]) || !subject.source_conventions.is(&["en"]) {
        return;
    }
    let (Some(own), Some(other)) = (negatives("es"), negatives("en")) else { return };
    for (wording, source) in passage.pairs() {
        let (here, there) = (wording.words(), source.words());
        let is_denied = || own.has_denial(&wording.text) || other.has_denial(&source.text);
        if let Some(change) = CONTRAST.changed(here, there, is_denied)
            && wording.is_own(&change.new)
        {
            let text = |text: &str, range: &std::ops::Range<usize>| {
                text.get(range.clone()).unwrap_or_default().to_owned()
            };
            found.push(
                subject
                    .finding(&KIND, passage, wording.span(&change.new))
                    .with("found", text(&wording.text, &change.new))
                    .with("wanted", text(&source.text, &change.lost)),
            );
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::found_in;

    fn is_found(english: &str, spanish: &str) -> bool {
        let found = found_in(&format!("a = {english}\n"), &format!("a = {spanish}\n"));
        found.iter().any(|finding| finding.kind.name == "opposite-word")
    }

    #[test]
    fn the_contrary_is_found() {
        let pairs = [
            ("They voted against the motion.", "Votaron a favor de la moción."),
            ("No fewer than 20 members must attend.", "Deben asistir como máximo 20 miembros."),
            ("More than 300 people came.", "Vinieron menos de 300 personas."),
            ("Some States blocked the text.", "Todos los Estados bloquearon el texto."),
            ("Rents increased again this year.", "Los alquileres bajaron de nuevo este año."),
            ("We met before the vote.", "Nos reunimos después de la votación."),
            ("We welcome the ruling.", "Condenamos el fallo."),
            (
                "The right to food and water is universal.",
                "El derecho a la alimentación o al agua es universal.",
            ),
            ("Flooding hit the north of the country.", "Las inundaciones azotaron el sur del país."),
            ("The law allows strikes.", "La ley prohíbe las huelgas."),
            ("Ana Ruiz, Vice-President of the union", "Ana Ruiz, presidenta del sindicato"),
        ];
        let missed: Vec<_> = pairs.iter().filter(|(en, es)| !is_found(en, es)).collect();
        assert!(missed.is_empty(), "{missed:#?}");
    }

    #[test]
    fn the_same_in_other_words_is_let_pass() {
        let pairs = [
            ("The law does not allow strikes.", "La ley prohíbe las huelgas."),
            ("Nets protect against malaria.", "Los mosquiteros protegen de la malaria."),
            ("We reject the law that they approved.", "Rechazamos la ley que aprobaron."),
            ("We will not accept it.", "Lo rechazamos."),
            ("For the first time in ten years.", "Por primera vez en los últimos diez años."),
            ("Last year the Prime Minister left.", "El año pasado se fue el primer ministro."),
            ("Some 300 people from all over came.", "Vinieron unas 300 personas de todas partes."),
            ("Bring water and food.", "Traigan agua y comida."),
            ("The Vice-President spoke.", "Habló la vicepresidenta."),
            ("North Korea and South Sudan.", "Corea del Norte y Sudán del Sur."),
            ("A drop in the fall.", "Un descenso en otoño."),
            ("They won the cattle they had lost.", "Recuperaron el ganado perdido."),
        ];
        let wrong: Vec<_> = pairs.iter().filter(|(en, es)| is_found(en, es)).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
