//! Acronyms that have another form in another language: what institutions call themselves there.
//!
//! English, then Spanish, French and Portuguese; `|` between forms, the usual one first. Where the English form is used as
//! well it stands among them. From UNTERM (unterm.un.org), IATE (iate.europa.eu) and Fundéu (fundeu.es).

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::words::is_bounded;

/// English, Spanish, French, Portuguese.
const ACRONYMS: &[(&str, &str, &str, &str)] = &[
    ("US", UNITED_STATES, "États-Unis|américain|É.-U.|USA", "EUA|Estados Unidos|norte-american|US$"),
    ("USA", UNITED_STATES, "États-Unis|américain|É.-U.|USA", "EUA|Estados Unidos|norte-american"),
    ("UK", "Reino Unido|R. U.|RU|británic", "Royaume-Uni|britannique|R.-U.", "Reino Unido|britânic"),
    ("UAE", "EAU|Emiratos", "EAU|Émirats", "EAU|Emirados"),
    (
        "USSR",
        "URSS|Unión Soviética|soviétic",
        "URSS|Union soviétique|soviétique",
        "URSS|União Soviética|soviétic",
    ),
    ("DRC", "RDC|República Democrática del Congo|Congo", "RDC|Congo", "RDC|Congo"),
    ("UN", "ONU|Naciones Unidas|NN. UU.|NNUU", "ONU|Nations Unies", "ONU|Nações Unidas"),
    ("EU", "UE|Unión Europea|europe", "UE|Union européenne|europé", "UE|União Europeia|europe"),
    ("EC", "CE|Comisión Europea|EC", "CE|Commission européenne", "CE|Comissão Europeia"),
    ("ECB", "BCE|Banco Central Europeo", "BCE", "BCE"),
    (
        "ECHR",
        "TEDH|CEDH|Convenio Europeo|Tribunal Europeo",
        "CEDH|Convention européenne|Cour européenne",
        "TEDH|CEDH",
    ),
    ("CJEU", "TJUE|Tribunal de Justicia", "CJUE", "TJUE"),
    ("AU", "UA|Unión Africana", "UA|Union africaine", "UA|União Africana"),
    ("OAS", "OEA|Organización de los Estados Americanos|Organización de Estados Americanos", "OEA", "OEA"),
    (
        "IACHR",
        "CIDH|Comisión Interamericana|Corte IDH",
        "CIDH|Commission interaméricaine",
        "CIDH|Comissão Interamericana",
    ),
    ("PAHO", "OPS|Organización Panamericana de la Salud", "OPS", "OPAS"),
    ("NGO", "ONG|no gubernamental|OSC", "ONG|non gouvernementale", "ONG|não governamental"),
    ("INGO", "ONGI|ONG|no gubernamental", "ONGI|ONG", "ONGI|ONG"),
    ("CSO", "OSC|sociedad civil", "OSC|société civile", "OSC|sociedade civil"),
    ("NATO", "OTAN|Alianza Atlántica", "OTAN", "OTAN|NATO"),
    ("WHO", "OMS|Organización Mundial de la Salud", "OMS", "OMS"),
    ("ILO", "OIT|Organización Internacional del Trabajo", "OIT|BIT", "OIT"),
    ("IOM", "OIM|Organización Internacional para las Migraciones", "OIM", "OIM"),
    ("UNHCR", "ACNUR|Acnur|Alto Comisionado|Agencia de la ONU para los Refugiados", "HCR|UNHCR", "ACNUR"),
    (
        "OHCHR",
        "ACNUDH|OACNUDH|ONU-DH|ONU Derechos Humanos|Alto Comisionado|Oficina del Alto Comisionado",
        "HCDH|Haut-Commissariat",
        "ACNUDH",
    ),
    ("UNAIDS", "ONUSIDA|Onusida", "ONUSIDA", "ONUSIDA|UNAIDS"),
    ("UNICEF", "UNICEF|Unicef", "UNICEF|Unicef", "UNICEF|Unicef"),
    ("UNESCO", "UNESCO|Unesco", "UNESCO|Unesco", "UNESCO|Unesco"),
    ("UNDP", "PNUD", "PNUD", "PNUD"),
    ("UNEP", "PNUMA|Pnuma", "PNUE", "PNUMA"),
    ("UNFPA", "UNFPA|FNUAP|Fondo de Población", "UNFPA|FNUAP", "UNFPA|FNUAP"),
    ("UNRWA", "UNRWA|OOPS", "UNRWA", "UNRWA"),
    ("UNODC", "UNODC|ONUDD", "ONUDC|UNODC", "UNODC"),
    ("UNIDO", "ONUDI", "ONUDI", "ONUDI|UNIDO"),
    ("UNCTAD", "UNCTAD|ONU Comercio y Desarrollo", "CNUCED|ONU commerce et développement", "UNCTAD|CNUCED"),
    ("UNGA", "AGNU|Asamblea General", "AGNU|Assemblée générale", "AGNU|Assembleia Geral"),
    ("UNSC", "CSNU|Consejo de Seguridad", "CSNU|Conseil de sécurité", "CSNU|Conselho de Segurança"),
    ("UNFCCC", "CMNUCC|Convención Marco", "CCNUCC|Convention-cadre", "CQNUMC|UNFCCC"),
    (
        "IPCC",
        "IPCC|GIEC|Grupo Intergubernamental|Panel Intergubernamental",
        "GIEC",
        "IPCC|Painel Intergovernamental",
    ),
    ("FAO", "FAO", "FAO", "FAO"),
    ("WFP", "PMA|Programa Mundial de Alimentos", "PAM", "PMA|PAM"),
    ("IFAD", "FIDA", "FIDA", "FIDA"),
    ("IAEA", "OIEA", "AIEA", "AIEA"),
    ("WIPO", "OMPI", "OMPI", "OMPI"),
    ("WMO", "OMM", "OMM", "OMM"),
    ("ICAO", "OACI", "OACI", "OACI|ICAO"),
    ("IMO", "OMI", "OMI", "OMI"),
    ("ITU", "UIT", "UIT", "UIT"),
    ("IMF", "FMI|Fondo Monetario Internacional", "FMI", "FMI"),
    ("WB", "BM|Banco Mundial", "BM|Banque mondiale", "BM|Banco Mundial"),
    ("IBRD", "BIRF", "BIRD", "BIRD"),
    ("IDB", "BID", "BID", "BID"),
    ("IADB", "BID", "BID", "BID"),
    ("EIB", "BEI", "BEI", "BEI"),
    ("AFDB", "BAfD|BAD", "BAD", "BAD"),
    ("ADB", "BAsD|BAD|BASD", "BAD", "BAD"),
    ("IFC", "CFI|IFC", "SFI|IFC", "CFI|IFC"),
    ("WTO", "OMC|Organización Mundial del Comercio", "OMC", "OMC"),
    ("GATT", "GATT", "GATT", "GATT"),
    ("OECD", "OCDE", "OCDE", "OCDE"),
    ("OPEC", "OPEP", "OPEP", "OPEP"),
    ("ECLAC", "CEPAL|Cepal", "CEPALC", "CEPAL"),
    ("ECOSOC", "ECOSOC|Ecosoc|Consejo Económico y Social", "ECOSOC|Conseil économique et social", "ECOSOC"),
    ("CELAC", "CELAC|Celac", "CELAC", "CELAC"),
    ("CARICOM", "CARICOM|Caricom", "CARICOM", "CARICOM"),
    ("ICC", "CPI|Corte Penal Internacional|CCI", "CPI|Cour pénale internationale", "TPI"),
    ("ICJ", "CIJ|Corte Internacional de Justicia", "CIJ", "CIJ|TIJ"),
    ("ICRC", "CICR|Cruz Roja", "CICR|Croix-Rouge", "CICV|Cruz Vermelha"),
    ("IFRC", "FICR|IFRC|Cruz Roja", "FICR|Croix-Rouge", "FICV"),
    ("MSF", "MSF", "MSF", "MSF"),
    ("ITUC", "CSI|Confederación Sindical Internacional", "CSI", "CSI"),
    ("TUCA", "CSA|Confederación Sindical de Trabajadores", "CSA", "CSA"),
    ("ETUC", "CES|Confederación Europea de Sindicatos", "CES", "CES"),
    ("PSI", "ISP|Internacional de Servicios Públicos", "ISP", "ISP"),
    ("ITF", "ITF", "ITF", "ITF"),
    ("IUCN", "UICN", "UICN", "UICN|IUCN"),
    ("IUF", "UITA", "UITA", "UITA"),
    ("FIDH", "FIDH", "FIDH", "FIDH"),
    ("OMCT", "OMCT", "OMCT", "OMCT"),
    (
        "AI",
        "AI|IA|inteligencia artificial|Amnistía",
        "IA|intelligence artificielle|Amnesty",
        "IA|inteligência artificial|Anistia",
    ),
    ("HRW", "HRW", "HRW", "HRW"),
    ("UDHR", "DUDH|Declaración Universal", "DUDH|Déclaration universelle", "DUDH|Declaração Universal"),
    ("ICCPR", "PIDCP|Pacto Internacional", "PIDCP|Pacte international", "PIDCP|Pacto Internacional"),
    ("ICESCR", "PIDESC|Pacto Internacional", "PIDESC|Pacte international", "PIDESC|Pacto Internacional"),
    ("ICERD", "CERD|ICERD|Convención Internacional", "CIEDR|CERD|Convention internationale", "ICERD|CERD"),
    ("CERD", "CERD|Comité para la Eliminación de la Discriminación Racial", "CERD|CEDR", "CERD"),
    ("CEDAW", "CEDAW|Cedaw|CETFDCM|Convención sobre la Eliminación", "CEDEF|CEDAW", "CEDAW|CEDM"),
    (
        "CRPD",
        "CDPD|Convención sobre los Derechos de las Personas con Discapacidad",
        "CDPH|CIDPH",
        "CDPD|CRPD",
    ),
    (
        "CRC",
        "CDN|CRC|Convención sobre los Derechos del Niño|Comité de los Derechos del Niño",
        "CDE|CIDE",
        "CDC",
    ),
    ("UNDRIP", "DNUDPI|DDPI|UNDRIP|Declaración de las Naciones Unidas", "DNUDPA", "DNUDPI|UNDRIP"),
    ("CMW", "CTM|CMW|CDTM", "CTM", "CMW"),
    ("UPR", "EPU|Examen Periódico Universal", "EPU", "RPU|EPU"),
    ("SDG", "ODS|Objetivos de Desarrollo Sostenible", "ODD", "ODS"),
    ("MDG", "ODM|Objetivos de Desarrollo del Milenio", "OMD", "ODM"),
    ("NDC", "CDN|NDC|contribuc", "CDN|contribution", "NDC|CND"),
    ("COP", "COP|Conferencia de las Partes", "COP|Conférence des Parties", "COP"),
    ("GHG", "GEI|gases de efecto invernadero|gas de efecto invernadero", "GES", "GEE"),
    ("FPIC", "CLPI|consentimiento libre", "CLIP|CPLCC|consentement", "CLPI|consentimento livre"),
    ("HIV", "VIH", "VIH", "HIV|VIH"),
    ("AIDS", "sida|SIDA|Sida", "sida|SIDA|Sida", "aids|AIDS|Aids|sida|SIDA"),
    ("STD", "ETS|ITS|transmisión sexual", "MST|IST|transmission sexuelle", "DST|IST"),
    ("STI", "ITS|ETS|transmisión sexual", "IST|MST|transmission sexuelle", "IST|DST"),
    ("STIS", "ITS|ETS|transmisión sexual", "IST|MST", "IST|DST"),
    ("TB", "TB|tuberculosis|TBC", "TB|tuberculose", "TB|tuberculose"),
    ("SARS", "SARS|SRAS", "SRAS|SARS", "SARS|SRA"),
    ("ICU", "UCI|cuidados intensivos|UTI|terapia intensiva", "USI|soins intensifs|réanimation", "UTI|UCI"),
    ("DNA", "ADN", "ADN", "DNA|ADN"),
    ("RNA", "ARN", "ARN", "RNA|ARN"),
    ("PTSD", "TEPT|estrés postraumático", "TSPT|ESPT|stress post-traumatique", "TEPT"),
    ("PPE", "EPP|EPI|equipo de protección|equipos de protección", "EPI|équipement", "EPI|equipamento"),
    ("OSH", "SST|seguridad y salud", "SST|santé et sécurité|sécurité et santé", "SST|segurança e saúde"),
    (
        "GDP",
        "PIB|producto interno bruto|producto interior bruto",
        "PIB|produit intérieur brut",
        "PIB|produto interno bruto",
    ),
    ("GNP", "PNB|producto nacional bruto", "PNB", "PNB"),
    ("VAT", "IVA|impuesto al valor|impuesto sobre el valor", "TVA", "IVA|ICMS"),
    ("CPI", "IPC|precios al consumidor|precios de consumo|CPI", "IPC|prix à la consommation|CPI", "IPC|CPI"),
    (
        "FTA",
        "TLC|ALC|tratado de libre comercio|acuerdo de libre comercio|libre comercio",
        "ALE|libre-échange",
        "TLC|ALC|livre comércio",
    ),
    ("FTAA", "ALCA", "ZLEA", "ALCA"),
    ("USMCA", "T-MEC|TMEC|AEUMC", "ACEUM", "USMCA|T-MEC"),
    ("NAFTA", "TLCAN|TLC|NAFTA", "ALENA", "NAFTA|TLCAN"),
    ("CAFTA", "CAFTA|TLC|RD-CAFTA", "ALEAC|CAFTA", "CAFTA"),
    ("TPP", "TPP|TTP|Acuerdo Transpacífico", "PTP|TPP", "TPP"),
    ("SME", "pyme|PYME|pymes|mipyme", "PME", "PME"),
    ("SMES", "pyme|PYME|pymes|mipyme", "PME", "PME"),
    ("ID", "ID|identifica|credencial|identidad|cédula|DNI|documento", "ID|identité|identifi", "ID|identi"),
    (
        "WWI",
        "Primera Guerra Mundial|I Guerra Mundial|IGM",
        "Première Guerre mondiale",
        "Primeira Guerra Mundial|I Guerra Mundial",
    ),
    (
        "WWII",
        "Segunda Guerra Mundial|II Guerra Mundial|IIGM",
        "Seconde Guerre mondiale|Deuxième Guerre mondiale",
        "Segunda Guerra Mundial|II Guerra Mundial",
    ),
    ("LGBT", "LGBT|LGTB", "LGBT", "LGBT"),
    ("LGBTI", "LGBTI|LGTBI", "LGBTI", "LGBTI"),
    ("LGBTQ", "LGBTQ|LGTBQ|LGBT|LGTB|LGBTI|LGTBI", "LGBTQ|LGBT", "LGBTQ|LGBT"),
    ("LGBTIQ", "LGBTIQ|LGTBIQ|LGBTQI|LGBTI|LGTBI", "LGBTIQ|LGBTQI", "LGBTIQ|LGBTQI"),
    ("LGBTQI", "LGBTIQ|LGBTQI|LGTBIQ|LGTBQI|LGBTI|LGTBI", "LGBTQI|LGBTIQ", "LGBTQI|LGBTQIA|LGBTIQ"),
    ("LGBTQIA", "LGBTQIA|LGTBIQA|LGBTIQA|LGBTIQ|LGTBIQ", "LGBTQIA|LGBTQI", "LGBTQIA|LGBTQIAPN"),
    ("LGBTTIQ", "LGBTTIQ|LGBTIQ", "LGBTTIQ", "LGBTTIQ"),
    ("SOGI", "OSIG|orientación sexual|SOGI", "OSIG|orientation sexuelle", "SOGI|orientação sexual"),
    ("GBV", "VBG|violencia de género|violencia basada en", "VBG|violence", "VBG|violência"),
    ("GMO", "OGM|transgénic|OMG", "OGM", "OGM|transgênic"),
    ("GMOS", "OGM|transgénic|OMG", "OGM", "OGM|transgênic"),
    ("IDP", "PDI|desplazad", "PDI|déplacé", "PDI|deslocad"),
    ("IDPS", "PDI|desplazad", "PDI|déplacé", "PDI|deslocad"),
    (
        "DHS",
        "DHS|DSI|Departamento de Seguridad Nacional|Seguridad Nacional|Seguridad Interior",
        "DHS|Sécurité intérieure",
        "DHS",
    ),
    ("CBP", "CBP|Aduanas y Protección|Patrulla Fronteriza", "CBP", "CBP"),
    ("ICE", "ICE", "ICE", "ICE"),
    (
        "FAQ",
        "FAQ|preguntas frecuentes|Preguntas frecuentes",
        "FAQ|Foire aux questions",
        "FAQ|Perguntas frequentes",
    ),
    (
        "FAQS",
        "FAQ|preguntas frecuentes|Preguntas frecuentes",
        "FAQ|Foire aux questions",
        "FAQ|Perguntas frequentes",
    ),
];

/// What the United States are called in Spanish; “US” itself in an amount of money (US$).
const UNITED_STATES: &str = "EE. UU.|EE.\u{A0}UU.|EE.\u{202F}UU.|EE.UU.|EEUU|EE UU|EUA|E.U.A.|E.U.|E. U.|EEUUA|\
    Estados Unidos|estadounidens|norteamerican|Unión Americana|US$";

/// The forms of acronyms in a language.
type Forms = HashMap<&'static str, Vec<&'static str>>;

static KNOWN: LazyLock<[Forms; 3]> = LazyLock::new(|| {
    let forms = |pick: fn(&(&'static str, &'static str, &'static str, &'static str)) -> &'static str| {
        ACRONYMS.iter().map(|row| (row.0, pick(row).split('|').collect())).collect()
    };
    [forms(|row| row.1), forms(|row| row.2), forms(|row| row.3)]
});

/// The forms of an English acronym in `language`; none where it has no other.
pub fn acronym_forms(acronym: &str, language: &str) -> &'static [&'static str] {
    let [spanish, french, portuguese] = &*KNOWN;
    let known = match language {
        "es" => spanish,
        "fr" => french,
        "pt" => portuguese,
        _ => return &[],
    };
    known.get(acronym).map_or(&[], Vec::as_slice)
}

/// The English acronyms that a text in `language` has in a form of its own, each once, with the place of that form.
pub fn acronyms_in(text: &str, language: &str) -> Vec<(&'static str, Range<usize>)> {
    let [spanish, french, portuguese] = &*KNOWN;
    let known = match language {
        "es" => spanish,
        "fr" => french,
        "pt" => portuguese,
        _ => return Vec::new(),
    };
    let begins_word = |at: usize| {
        !text.get(..at).and_then(|before| before.chars().next_back()).is_some_and(char::is_alphanumeric)
    };
    let is_whole = |form: &str, range: &Range<usize>| {
        // A root such as “europe” goes on; capitals do not.
        !form.chars().all(char::is_uppercase) || is_bounded(text, range)
    };
    let mut found: Vec<(&'static str, Range<usize>)> = Vec::new();
    for (acronym, forms) in known {
        let place = forms.iter().find_map(|form| {
            let places = text.match_indices(form).map(|(at, _)| at..at + form.len());
            places.into_iter().find(|range| begins_word(range.start) && is_whole(form, range))
        });
        found.extend(place.map(|range| (*acronym, range)));
    }
    found.sort_by_key(|(acronym, range)| (range.start, *acronym));
    found
}
