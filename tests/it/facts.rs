//! Every finding about a project's files and facts is said in full, in English and in Spanish.

use std::collections::BTreeSet;
use std::sync::Arc;

use comunicado::catalog::{Argument, Arguments, Catalog, Layer, Locale, parse_resource};
use comunicado::diagnostic::{self, Diagnostic, Source};
use comunicado::project::{self, Project, read_config};
use comunicado::statement::{self, check_references, read_directory, read_glossary, read_statement};

use crate::workbook::workbook_of;

const STATEMENT: &str = r#"
date = 2017-12-04T09:00:00
place = "Puerto Vallarta"
embargo = 2017-12-04T09:00:00
signatorys = ["a"]
signatories = ["a", "a", "123", 3]
contacts = "evy"
nonsense = 1
body = [ "one", "one", { heading = "h", quote = "q" }, { headng = "h" }, { list = [] }, 7, { quote = "q", by = "x" },
    { heading = true }, { zzz = 1 } ]
[facts]
date = 1
"dos palabras" = 2
price = inf
flag = true
list = [1]
when = 2017-12-04T09:00:00
text = 09:00:00
"#;

const CONTACTS: &str = "\
id,name,organization,place,phones,emails,sites,languages,audience,name,phone,shoes
Evy,Evy,,,,a@x.org,,,
123,Evy,,,,a@x.org,,,,,,
a,A,nnir,,,a@x.org,,,,,,
a2,A,quite-unlike,,,a@x.org,,,,,,
b,,,,,a@x.org,,,,,,
c,C,,,,,,,,,,
d,D,,,,Evy <evy@x.org>; a@b; a@x.org b@x.org; x.org,,,,,,
e,E,,,,,javascript:alert(1); a@x.org; https://u:p@x.org; localhost,,,,,
f,F,,,,a@x.org,,English,privat,,,
a,A,,,,a@x.org; a@x.org,,,,,,
h,\"H
I\",,,,a@x.org,,,,,,
,J,,,,a@x.org,,,,,,
k,K,,,1-855-234-9699; XX 1; Mexico: 1; +1 2 +3; MX +1 510-459-4457; +52 1 55 5211 9397; +1 555; ?,,,,,,,
m,M,,,,a@x.org,,,,,,,more
o,O [press],,,US mobil +1 510-459-4457; US tel +1 510-459-4457; [press] +1 510-459-4457,o@x.org [prensa]; p@x.org [pres]; q@x.org [public],,,press,,,
p,P,,,,p@x.org [press],,,,,,
n,\"N
";

const CONSENT: &str = "id,name,emails,consent,consent-date\na,A,a@x.org,,\nb,B,b@x.org,form,4/12\n";

const CONFIG: &str = r#"
source-locale = "es_MX"
base-url = "javascript:alert(1)"
bse-url = "x"
zzz = 1
[export]
formats = []
out = "../elsewhere"
fallback = "yes"
csv-profile = "spreadshet"
signatory-order = 3
template = 1.5
zzz = 1
[locales.es]
region = "mexico"
delimiter = "::"
open-graph = "es-LA"
[locales.spanish]
"#;

fn find_faults() -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (id, text) in [
        ("s", STATEMENT),
        ("Año Nuevo", ""),
        ("123", "date = 2017-02-30\na = hola\na = [1\nb = 1\nb = 2\nc =\nd = [1 2]\n"),
        ("t", "date = \"4 de diciembre\"\nembargo = 09:00:00\nbody = 3\nfacts = 1\n"),
        ("u", "date = 2017-12-04\nembargo = 2017-12-04\nbody = []\nplace = []\n"),
        ("v", "date = true\nembargo = {}\nbody = \"\"\nsignatories = 1\n[facts]\na = {}\n"),
    ] {
        found.extend(read_statement(id, &Source::new("s.toml", text)).1);
    }
    let organizations =
        Source::new("o.csv", "id,name,country,website,language\nnnirr,NNIRR,UK,,\nx,,Spain,mailto:x,\n");
    let (directory, faults) = read_directory(Some(&organizations), Some(&Source::new("c.csv", CONTACTS)));
    found.extend(faults);
    for header in ["", "id\n", "emails\n", CONSENT] {
        found.extend(read_directory(None, Some(&Source::new("c.csv", header))).1);
    }
    let glossary = "kind,source,es\nrequird,a,b\n,,b\nforbidden,a,\n,word,palabra\n,word,vocablo\n";
    let locales = ["en".to_owned(), "es".to_owned()];
    found.extend(read_glossary(&Source::new("data/glossary.csv", glossary), "en", &locales).1);
    let named = "date = 2017-12-04\nbody = [\"a\"]\nsignatories = [\"nnir\", \"quite-unlike\"]\ncontacts = [\"zz\", \"kk\"]\n";
    let (named, _) = read_statement("s", &Source::new("s.toml", named));
    found.extend(check_references(&named.unwrap(), &directory));

    let (config, faults) = read_config(&Source::new("comunicado.toml", CONFIG));
    found.extend(faults);
    found.extend(
        read_config(&Source::new(
            "comunicado.toml",
            "[export]\nout = \"data/x\"\nformats = [\"htlm\", \"pdf\"]",
        ))
        .1,
    );
    assert_eq!(config.base_url, None);
    let (config, _) = read_config(&Source::new("comunicado.toml", "export.formats = [\"htlm\", \"pdf\"]"));
    found.extend(config.export.formats.unwrap().iter().map(|format| format.unknown_format(&["html", "csv"])));
    found.extend(find_faults_on_disk());
    found
}

fn find_faults_on_disk() -> Vec<Diagnostic> {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, bytes: &[u8]| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    };
    write("comunicado.toml", b"source-locale = \"fr\"\nexport.template = \"page.html\"\n[locales.it]\n");
    write("data/contacts.csv", b"id,name\nevy,Evy Pe\xF1a\n");
    write("data/organizations.csv/x", b"");
    write("locales/en/a.ftl", b"\xFF\xFEa\0");
    write("locales/en/b.ftl", b"\x80");
    write("locales/en/c.ftl", &vec![b'#'; usize::try_from(project::MOST_BYTES).unwrap() + 1]);
    write("locales/en/statements/x.ftl", b"");
    write("locales/es_MX/x.ftl", b"");
    write("locales/spanish/x.ftl", b"");
    let mut found = Vec::new();
    let (project, faults) = Project::open(folder.path()).unwrap();
    found.extend(faults);
    write("data/statements/xy.toml", b"");
    found.extend(Project::open(folder.path()).unwrap().1);
    found.extend(project.contacts().1);
    found.extend(project.organizations().1);
    found.extend(project.shared_words("en").1);
    found.extend(project.template().1);
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::ffi::OsStrExt;
        std::os::unix::fs::symlink("/etc", folder.path().join("locales/en/etc.ftl")).unwrap();
        std::os::unix::fs::symlink("nothing", folder.path().join("locales/en/nothing.ftl")).unwrap();
        write("locales/en/A.ftl", b"");
        let name = std::ffi::OsStr::from_bytes(b"\xFF.ftl");
        std::fs::write(folder.path().join("locales/en").join(name), b"").unwrap();
        found.extend(project.shared_words("en").1);
    }
    found.extend(find_faults_in_workbooks());
    found
}

fn find_faults_in_workbooks() -> Vec<Diagnostic> {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    std::fs::create_dir(&data).unwrap();
    std::fs::write(folder.path().join("comunicado.toml"), "source-locale = \"en\"\n").unwrap();
    let failed = "<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#N/A</v></c></row>";
    std::fs::write(data.join("contacts.xlsx"), workbook_of(failed, &[])).unwrap();
    std::fs::write(data.join("organizations.xlsx"), "no workbook").unwrap();
    let (project, _) = Project::open(folder.path()).unwrap();
    let mut found = project.contacts().1;
    found.extend(project.organizations().1);
    std::fs::write(data.join("contacts.csv"), "id,name\n").unwrap();
    found.extend(Project::open(folder.path()).unwrap().1);
    found
}

fn catalog_of(tag: &str) -> Catalog {
    let locale = Locale::parse(tag).unwrap();
    let mut resources = Vec::new();
    for stage in ["project", "statement"] {
        let path = format!("locales/{tag}/tool/{stage}.ftl");
        let text =
            std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/").to_owned() + &path).unwrap();
        let (resource, diagnostics) = parse_resource(&Source::new(path, text));
        assert_eq!(diagnostics, []);
        resources.push(Arc::new(resource));
    }
    let (catalog, diagnostics) = Catalog::new(&locale, vec![Layer { locale: locale.clone(), resources }]);
    assert_eq!(diagnostics, []);
    catalog
}

fn fill(arguments: &diagnostic::Arguments) -> Arguments {
    let value = |argument: &diagnostic::Argument| match argument {
        diagnostic::Argument::Text(text) => Argument::Text(text.clone()),
        diagnostic::Argument::Number(number) => Argument::Number((*number).into()),
    };
    arguments.iter().map(|(name, argument)| ((*name).to_owned(), value(argument))).collect()
}

#[test]
fn every_fault_is_said_with_its_mend_in_both_languages() {
    let found = find_faults();
    for tag in ["en", "es"] {
        let catalog = catalog_of(tag);
        for diagnostic in &found {
            let arguments = fill(&diagnostic.arguments);
            for attribute in [None, Some("help")] {
                let name = diagnostic.kind.name;
                let (phrase, faults) = catalog.format(name, attribute, &arguments);
                assert_eq!(faults, [], "{tag} {name} {arguments:?}");
                let phrase = phrase.unwrap().to_plain();
                assert!(phrase.len() > 8 && !phrase.contains("{ $"), "{tag} {name}: {phrase}");
                println!("{tag} {name} {}: {phrase}", attribute.unwrap_or_default());
            }
        }
    }
    // Rights cannot be taken from a test that runs as root; rows that nobody lists show only beside all statements.
    let rare = ["unreadable-file", "unlisted-row"];
    let seen: BTreeSet<&str> = found.iter().map(|diagnostic| diagnostic.kind.name).collect();
    for kind in project::KINDS.iter().chain(statement::KINDS) {
        let is_linux = cfg!(target_os = "linux");
        assert!(
            seen.contains(kind.name) || rare.contains(&kind.name) || !is_linux,
            "{} is never found",
            kind.name
        );
    }
}
