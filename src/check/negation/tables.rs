//! How four languages deny, as words and phrases: see [`super::Negatives`] for what each list means.
//!
//! All in small letters, apostrophes straight, `|` between entries. In `meant` and `not_meant` an entry is the beginning of
//! a word, and a whole word where it ends in a full stop.

/// The lists of one language.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its language.
    pub language: &'static str,
    /// Words that deny.
    pub plain: &'static str,
    /// “Without”.
    pub without: &'static str,
    /// “With”.
    pub with: &'static str,
    /// Words whose meaning denies, and phrases.
    pub meant: &'static str,
    /// Words that only look like those in `meant`.
    pub not_meant: &'static str,
    /// Words and phrases that another language may say with a denial.
    pub near: &'static str,
    /// Phrases that deny nothing.
    pub empty: &'static str,
    /// “Only”: a denial shortly before it denies nothing.
    pub only: &'static str,
    /// Words that deny only beside one of `particles`.
    pub partners: &'static str,
    /// What they stand beside.
    pub particles: &'static str,
}

/// All tables.
pub static TABLES: &[Table] = &[
    Table {
        language: "en",
        plain: "not|cannot|never|no|nobody|none|nothing|neither|nor|nowhere|no-one",
        without: "without",
        with: "with",
        meant: "un|dis|non|mis|inabil|incapab|inadequa|inaccur|inaction|inaccess|inadmiss|incomplet|inconsist|\
            incorrect|indecen|indefens|indifferen|indign|ineffect|inefficien|inequal|inequit|inevit|inexcus|\
            inhuman|innocen|insecur|insensi|insufficien|intoler|intransig|invalid|invisib|involunt|\
            irregular|irrespons|irrevers|illegal|illegit|illicit|illitera|immob|immoral|immun|impartial|\
            imped|imperfect|impossib|improper|impun|inalien|inviola|indispens|stop|ceas|halt|end.|ends.|\
            ended.|ending.|abandon|deni|deny|refus|reject|oppos|prevent|avoid|prohibit|ban.|bans.|banned.|\
            forbid|forbad|fail|lack|lose.|lost.|loss|losing.|ignor|doubt|absen|hardly|barely|scarcely|\
            rarely|seldom|neglect|declin|refrain|resist|depriv|withdr|withheld|withhold|forget|forgot|miss.|\
            missing.|missed.|quit|exclud|cancel|revok|block|exempt|false|lie.|lies.|lying.|wrong|shortage|\
            devoid|surrender|yield|rest.|tire|hide.|hesitat|silen|scarc|void|empty|vanish|giv.|relent|waver|\
            alone.|far.|free.|bad.|badly.|bogus.|dead.|differ|conflicting.|inapprop|incompat|indetermin|obsolet|yet to|still to|out of|no-|gone.|broken.|anti|ex-|cease-fire|wait|far from|end to|\
            detain|detention|left out|leave out|leaving out|keep|kept|closed|spare|guard against|cut off|at a loss",
        not_meant: "under|unit|univ|union|unif|uniq|unani|uncle|until|unless|unto|discu|distri|distan|display|dish|\
            distin|discov|dispatch|discipl|disk|disc.|disaster|disast|nonet|misery|miser|mission|missile|\
            mist|mister|restor|endors|undo.",
        near: "0|never before|only|until|unless|while|deep|empty|except|few|fewer|little|less|least|rather|instead|too|before|yet|still|\
            otherwise|any|anyone|anybody|anything|ever|enough|difficult|hard|different|beyond|outside|\
            against|apart|zero|but|other than|rather than|instead of|not until|whether or not|or not|if not|\
            no matter|no later than|no more than|no less than|not less than|not more than|nothing but|\
            nothing less than|nothing short of|without delay|without exception|without fail|\
            without precedent|no sooner|why not|more than ever|could not be more|cannot be more|\
            not to mention|not far|not many|not much|not all|not every|not everyone|not long|not so long|\
            not the first|not alone|in no time|another|other|others|\
            not long ago|cannot but|can't but|cannot help|can't help|couldn't help|could not help|not bad|not yet|\
            not unlike|not before|not so much|no fewer than|not quite|not exactly|not really|not necessarily|\
            why don't|why doesn't|why didn't|won't you|if it were not for|if it weren't for|were it not for|\
            had it not been for|but for|not for nothing|not one|not a single|nothing more than|no other|no small|\
            no stranger|in no way|by no means|no sooner|as soon as|even|unlike|couldn't be|could not be|can't be|not a day|not a moment|\
            couldn't agree more|could not agree more|nothing else|not the only|not that|as if|so that|lest|late",
        empty: "not only|not just|not merely|not simply|not solely|not least|no doubt|without a doubt|\
            without doubt|without question|no wonder|none other than|second to none|there is no doubt|\
            nonetheless|non-governmental|nongovernmental|nonprofit|non-profit|not-for-profit|discrimination|\
            anti-discrimination|isn't it?|aren't we|aren't they|don't we|don't they|don't you|isn't that so|\
            isn't that right",
        only: "only|just|merely|simply|solely",
        partners: "",
        particles: "",
    },
    Table {
        language: "es",
        plain: "no|nunca|jamás|nadie|nada|ningún|ninguno|ninguna|ningunos|ningunas|ni|tampoco",
        without: "sin",
        with: "con",
        meant: "imposib|impid|impedi|impun|incapa|incomplet|incumpl|indebid|indiferen|indign|indocument|inefica|\
            inaccept|inacept|inadmis|inacci|insegur|insufic|injust|inmun|inmov|inocen|intoler|invisib|\
            involunt|irregular|irrespons|irrevers|ilegal|ilegit|ilícit|inhuman|inevitab|inexist|inequ|\
            innegab|inalien|incansab|indefens|inusitad|inédit|insólit|inviolab|imprescind|imparcial|\
            imperfec|incorrec|invál|inút|inutil|des|dej|neg|nieg|niegu|carec|carez|carenc|falt|evit|rechaz|\
            prohib|abandon|absten|abstuv|renunci|ausen|escas|apenas|fracas|olvid|perd|pierd|pérdid|ignor|\
            retir|priv|anul|ces.|cesar|cesa.|cese|acab|termin|deten|detien|detuv|parar.|fren|opon|opus|\
            opong|exent|contrari|ajen|raramente|dud|excluy|exclus.|excluid|excluir|cancel|revoc|bloque|fals|\
            mentir|mient|equivoc|errón|rend|rind|ced|cej|descans|cans|ocult|escond|call|silenc|vací|nulo.|nula.|nulos.|nulas.|nulid|\
            huérfan|libre.|libres.|lejos|vac|soledad|discrimin|marginad|abstenc|negativ|quit|poner fin|inalc|innec|inader|indetermin|indefin|inval|incompat|inapropi|inadecu|obsolet|fallar|falló|falla.|fallas.|fallaron|fallad|sobr.|sobra.|sobran.|esper|\
            peligr|muri.|murió|murieron|muer|riesg|débil|lent|equival|da igual|dan igual|indistint|da lo mismo|dan lo mismo|\
            distan|amenaz|prescind|omit|omis|elud|rehús|rehus|carent|ningune|aleja|apart|romp|rot.|rota.|impag|moros|\
            sancion|castig|ilus|ficc|mito|secret|desconfi|insuf|fuera de|al margen|ilíc|insost|insalv|inim|inciert|incert|incontest|incond|incongr|inconst|inconcl|incum|inconf|incóm|incur|incaut|incult|mal.|mala.|peor|gravem|\
            grave|vulner|violar|viola.|violan|expuls|frustr|trunc|paraliz|estanc|pend|arbitr",
        not_meant: "inclu|incend|incid|incorp|increm|pensi|rompe|desde|desarroll|describ|descri|desea|deseo|después|desplaz|destin|desta|desafí|desafi|descubr|\
            despert|despie|dese.|despid|negoci|negr|negocia|privad|vacac|vacun|calle.|calles.|callej|desfil|\
            despacho|desempeñ|desenlac|desemboc|perdon|perdón|paro|terminos|términ|dejab.|despach|cedul|\
            falta.|frente|frentes|pasa|cansi|descend|descien",
        near: "0|primera vez|solo|sólo|solamente|únicamente|sino|poco|poca|pocos|pocas|menos|salvo|excepto|contra|antes|aún|\
            todavía|difícil|difíciles|distinto|distinta|distintos|distintas|diferente|diferentes|otro|otra|\
            fuera|basta|cero|algún|alguno|alguna|demasiado|demasiada|demasiados|demasiadas|pendiente|\
            pendientes|nuevamente|hasta que no|si no|a no ser que|más que nunca|como nunca|mejor que nadie|\
            antes que nada|nada más|nada menos|ni más ni menos|en lugar de|en vez de|rara vez|por no hablar|\
            no más tarde|no más de|no menos de|sin demora|sin dilación|sin falta|sin excepción|\
            sin precedentes|sin precedente|sin descanso|sin cesar|sin tregua|sin parar|sin más|\
            sin fines de lucro|sin ánimo de lucro|sin techo|sin hogar|sin papeles|sin documentos|sin igual|\
            sin importar|sin límites|sin tardanza|de nuevo|en absoluto|en modo alguno|acompañamos|\
            acompañados|acompañadas|cuentan|jamás visto|de ningún modo|cuanto antes|no bien|o no|por qué no|\
            no importa|por ningún motivo|falta de|a falta de|no todos|no todas|recuerden|quedaremos|\
            quedamos|quedarnos|quedarán|queda|quedan|quedarse|recuerde|recordemos|cerca|falta|\
            sigue|siguen|seguimos|seguiremos|seguirá|seguirán|seguir|siga|sigan|continuar|continúa|continúan|\
            continuaremos|mantiene|mantienen|firme|firmes|tarde|tardó|único|única|únicos|\
            únicas|hace poco|cuidado|alto a|más remedio|más que|otra cosa|de no ser|de no haber|a menos que|\
            hasta que|mientras|los domingos|los sábados|los lunes|días festivos|los festivos|no vaya a ser|en cuanto",
        empty: "otra vez|sin embargo|no obstante|sin duda alguna|sin duda|sin lugar a dudas|no cabe duda|no hay duda|\
            no solo|no sólo|no solamente|no únicamente|no gubernamental|no gubernamentales|¿no?|no es así|\
            no es cierto|no es verdad|de nada|no lucrativa|no lucrativas|discriminación|ni que decir tiene|\
            no faltaba más",
        only: "solo|sólo|solamente|únicamente|meramente",
        partners: "",
        particles: "",
    },
    Table {
        language: "fr",
        plain: "non|ni|aucun|aucune|nullement",
        without: "sans",
        with: "avec",
        meant: "in|im|il|ir|dé|dis|mé|refus|rejet|nier|nie.|nient.|cess|arrêt|abandon|manqu|échou|échec|évit|\
            empêch|interdi|prohib|renonc|absen|oubli|perd|perte|ignor|retir|priv|annul|oppos|faux|fausse|\
            mens|ment.|contraire|loin|libre|dout|tai|silen|illég|fin.|quitt|mettre fin",
        not_meant: "il.|ils.",
        near: "ne|seulement|seul|seule|seuls|seules|peu|moins|sauf|contre|avant|encore|difficile|autre|autres|\
            hors|assez|zéro|trop|uniquement|plus que jamais|sans délai|sans cesse|sans précédent|\
            sans papiers|sans abri|sans exception|ou non|sinon|au lieu de|à peine|jamais|rien de moins|rien|\
            personne|pas",
        empty: "non seulement|pas seulement|sans doute|sans aucun doute|non gouvernementale|\
            non gouvernementales|sans but lucratif|n'est-ce pas|il n'y a pas de doute|nul doute",
        only: "seulement|uniquement",
        partners: "pas|jamais|rien|personne|guère|nul|nulle|plus",
        particles: "ne|n'",
    },
    Table {
        language: "pt",
        plain: "não|nunca|jamais|ninguém|nada|nenhum|nenhuma|nenhuns|nenhumas|nem|tampouco",
        without: "sem",
        with: "com",
        meant: "in|im|ir|il|des|deix|neg|carec|carê|falt|evit|rejeit|recus|proib|abandon|renunci|ausên|ausent|\
            escass|fracass|falh|esque|perd|ignor|retir|priv|anul|cess|acab|termin|par|opõe|opor|opus|\
            contrári|alhei|raramente|duvid|dúvid|fals|ment|cal|silên|longe|livre|imped|pôr fim",
        not_meant: "ir.|parte|para.|pare|part",
        near: "só|somente|apenas|senão|mas|pouco|pouca|poucos|poucas|menos|salvo|exceto|contra|antes|ainda|\
            difícil|diferente|outro|outra|fora|basta|zero|algum|alguma|demais|mais do que nunca|sem demora|\
            sem precedentes|sem exceção|sem fins lucrativos|em vez de|ou não|se não|sem cessar",
        empty: "não só|não apenas|não somente|sem dúvida|não governamental|não governamentais|no entanto|não é",
        only: "só|somente|apenas",
        partners: "",
        particles: "",
    },
];
