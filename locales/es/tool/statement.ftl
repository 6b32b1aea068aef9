### Avisos sobre los datos: data/statements/*.toml, data/organizations.csv, data/contacts.csv.
### Variables: $found (lo que hay), $row (número de la fila; el encabezado es la 1), $field (una columna o un campo),
### $near (lo que probablemente se quiso decir; $hint es near o none), $known (lo que existe).

## Identificadores

invalid-id =
    { $case ->
        [cell] Fila { $row }, { $field }: «{ $found }» no es un identificador
        [file] El nombre de este archivo, «{ $found }», no es el identificador de un comunicado
       *[value] { $field }: «{ $found }» no es un identificador
    }
    .help =
        { $hint ->
            [near] { $case ->
                [file] Llame al archivo { $near }.toml y a sus textos { $near }.ftl.
               *[other] Escriba { $near }.
            }
           *[none] Un identificador tiene hasta 80 letras minúsculas (a–z, sin tildes), cifras y guiones sueltos, y empieza por una letra.
        }
duplicate-id = Fila { $row }: otra fila tiene el identificador «{ $found }»
    .help = Dé a cada fila un identificador propio o borre una de las dos.
    .label = la segunda
duplicate-entry =
    { $case ->
        [cell] Fila { $row }, { $field }: «{ $found }» aparece dos veces
       *[list] { $field }: «{ $found }» aparece dos veces
    }
    .help = Borre una de las dos.
    .label = la segunda vez
unknown-reference =
    { $case ->
        [organization] Fila { $row }, { $field }: ninguna organización tiene el identificador «{ $found }»
        [signatory] signatories: ninguna organización tiene el identificador «{ $found }»
       *[contact] contacts: ningún contacto tiene el identificador «{ $found }»
    }
    .help =
        { $hint ->
            [near] ¿Quiso decir { $near }?
           *[none] { $case ->
                [contact] Añada una fila con ese identificador a data/contacts.csv o corríjalo aquí.
               *[other] Añada una fila con ese identificador a data/organizations.csv o corríjalo aquí.
            }
        }

## Comunicados

invalid-date =
    { $case ->
        [none] { $field }: este día no existe: { $found }
        [time] { $field }: se esperaba un día y esto lleva hora: { $found }
        [quoted] { $field }: se esperaba un día y esto es un texto: «{ $found }»
       *[other] { $field }: se esperaba un día, no { $found }
    }
    .help =
        { $case ->
            [time] Escriba: { $field } = { $suggestion }
           *[other] Escriba año, mes y día sin comillas: { $field } = 2017-12-04
        }
invalid-embargo =
    { $case ->
        [no-date] Al embargo le falta el día: { $found }
        [no-time] Al embargo le falta la hora: { $found }
       *[no-offset] Al embargo le falta el desfase respecto de la hora universal (UTC); sin él, terminaría en cada país en un momento distinto: { $found }
    }
    .help = Escriba día, hora y desfase respecto de UTC: embargo = 2017-12-04T09:00:00-06:00
invalid-block =
    { $case ->
        [type] Un bloque del cuerpo es el identificador de un mensaje o una tabla
        [several] Este bloque es varios a la vez: { $found }
       *[none] No existe ningún bloque de este tipo: «{ $found }»
    }
    .help =
        { $hint ->
            [near] ¿Quiso decir { $near }?
           *[none] Escriba "id-del-mensaje" para un párrafo o uno de { $known }, por ejemplo {"{"} heading = "id-del-mensaje" {"}"}.
        }
empty-list = «{ $field }» es una lista vacía
    .help = Ponga al menos un identificador o borre la lista.
invalid-fact =
    { $case ->
        [reserved] «{ $field }» es una variable que todos los mensajes tienen ya
        [name] «{ $field }» no puede ser el nombre de una variable
        [number] { $field }: los mensajes no pueden mostrar este número: { $found }
       *[type] { $field }: un dato es un texto, un número, un día o una lista de textos
    }
    .help =
        { $case ->
            [reserved] Elija otro nombre; están ocupados { $reserved }.
            [name] Use letras de la a a la z sin tilde, cifras, «-» y «_», y empiece por una letra.
            [number] Escriba un número corriente de { $most } cifras como máximo.
           *[type] Escriba uno de estos valores o quite el dato.
        }

## Tablas

unknown-column = La columna «{ $field }» no se usa
    .help =
        { $hint ->
            [near] ¿Quiso decir { $near }?
           *[none] Puede quedarse. Las columnas que se usan son: { $known }.
        }
missing-column =
    { $count ->
        [one] Falta esta columna: { $field }
       *[other] Faltan estas columnas: { $field }
    }
    .help = La primera fila da nombre a las columnas, en inglés y en cualquier orden: { $known }.
duplicate-column = La columna «{ $field }» aparece dos veces
    .help = Borre una de las dos o cámbiele el nombre.
wrong-cell-count =
    { $found ->
        [one] La fila { $row } tiene una celda
       *[other] La fila { $row } tiene { $found } celdas
    } y la primera fila tiene { $expected }
    .help =
        { $case ->
            [more] Una celda que contiene el separador debe ir entre comillas rectas: "…".
           *[fewer] Añada un separador por cada celda vacía del final de la fila.
        }
unclosed-quote = Fila { $row }: estas comillas abren una celda y no se cierran
    .help = Ciérrelas o, si forman parte del texto de la celda, escríbalas dobles: "".
missing-value = Fila { $row }: «{ $field }» está vacío
    .help = Complételo o borre la fila.
line-break-in-cell = Fila { $row }, { $field }: hay un salto de línea en esta celda
    .help = Escríbala en una sola línea.

## Organizaciones y contactos

invalid-phone =
    { $case ->
        [no-region] Fila { $row }, { $field }: «{ $found }» no indica de qué país es
        [unknown-region] Fila { $row }, { $field }: «{ $region }» no es un país
        [words] Fila { $row }, { $field }: «{ $found }» contiene algo más que un teléfono
        [unknown-kind] Fila { $row }, { $field }: «{ $region }» no es un tipo de teléfono
        [several] Fila { $row }, { $field }: «{ $found }» es más de un número
        [other-region] Fila { $row }, { $field }: «{ $found }» no es un número de { $region }
        [old-mexican] Fila { $row }, { $field }: «{ $found }» lleva el 1 que los celulares mexicanos dejaron de usar en 2019
        [not-in-use] Fila { $row }, { $field }: nadie puede tener el número «{ $found }»
       *[not-a-number] Fila { $row }, { $field }: «{ $found }» no es un teléfono
    }
    .help =
        { $case ->
            [no-region] Ponga el país delante, como en «US { $found }», o escríbalo con + y el código del país.
            [unknown-region] Escriba las dos letras de la norma ISO 3166, como MX.
            [words] Escriba solo el país y el número, como «MX 55 5211 9397», y la extensión como «ext. 12».
            [unknown-kind] { $hint ->
                [near] ¿Quiso decir { $near }?
               *[none] Los tipos son { $suggestion }. Para lo demás están las notas.
            }
            [several] Ponga un punto y coma entre dos números.
            [other-region] Corrija el país o el número.
            [old-mexican] Escriba { $suggestion }.
            [not-in-use] Revise las cifras: sobran, faltan o son de una lada o un prefijo que no existe.
           *[not-a-number] Escríbalo con + y el código del país, como +52 55 5211 9397.
        }
invalid-email =
    { $case ->
        [display-name] Fila { $row }, { $field }: «{ $found }» contiene algo más que una dirección
        [several] Fila { $row }, { $field }: «{ $found }» es más de una dirección
        [no-at] Fila { $row }, { $field }: «{ $found }» no tiene @
       *[other] Fila { $row }, { $field }: ningún correo puede llegar a «{ $found }»
    }
    .help =
        { $case ->
            [several] Ponga un punto y coma entre dos direcciones.
           *[other] Escriba solo la dirección: nombre@example.org.
        }
invalid-site =
    { $case ->
        [scheme] Fila { $row }, { $field }: un enlace no puede empezar por «{ $scheme }:»
        [email] Fila { $row }, { $field }: «{ $found }» es una dirección de correo
        [credentials] Fila { $row }, { $field }: «{ $found }» contiene un nombre de usuario o una contraseña
       *[other] Fila { $row }, { $field }: «{ $found }» no es una dirección web
    }
    .help =
        { $case ->
            [email] Pásela a la columna «emails».
            [credentials] Quítelos: cualquiera puede leerlos.
           *[other] Escriba una dirección como https://www.example.org.
        }
invalid-language = Fila { $row }, { $field }: «{ $found }» no es la etiqueta de un idioma
    .help = Escriba la etiqueta BCP 47 del idioma, como «en», «es» o «es-MX».
invalid-country = Fila { $row }, { $field }: «{ $found }» no es el código de un país
    .help =
        { $hint ->
            [near] Escriba { $near }.
           *[none] Escriba las dos mayúsculas de la norma ISO 3166, como «MX».
        }
invalid-audience = Fila { $row }, { $field }: la columna no admite «{ $found }»; la fila se considera interna
    .help = Escriba «public», «press» o «internal», o deje la celda vacía si es público.
# $audience: los destinatarios de la fila.
invalid-mark =
    { $case ->
        [whole-row] Fila { $row }, { $field }: esta columna no admite marcas y tiene «{ $found }»
        [misplaced] Fila { $row }, { $field }: la marca «{ $found }» no está al final y entre corchetes; el valor se considera interno
       *[unknown] Fila { $row }, { $field }: la marca «{ $found }» no nombra a ningún destinatario; el valor se considera interno
    }
    .help =
        { $case ->
            [whole-row] Quien ve el nombre ve la fila: indique los destinatarios en la columna «audience» o haga otra fila.
            [misplaced] Escríbala después del valor: nombre@example.org [press].
           *[unknown] { $hint ->
                [near] Escriba [{ $near }].
               *[none] Los corchetes al final de un valor dicen quién puede verlo: { $known }.
            }
        }
wider-mark = Fila { $row }, { $field }: la marca «{ $found }» no tiene efecto, porque la fila es para «{ $audience }»
    .help = Amplíe los destinatarios de la fila y marque lo que sea para menos personas, o borre la marca.
missing-consent = Fila { $row }: no consta cómo aceptó «{ $id }» que sus datos se publiquen
    .help = Indique en «consent» dónde consta, como «correo del 2 de marzo», o reduzca los destinatarios de la fila.
invalid-consent-date = Fila { $row }, { $field }: «{ $found }» no es una fecha
    .help = Escriba año, mes y día: 2017-12-04.
nameless-contact = Fila { $row }: el contacto «{ $id }» no tiene nombre ni organización
    .help = Complete al menos uno de los dos.
repeated-person = Fila { $row }: «{ $found }» está en otra fila con un correo, un número o una organización de esta
    .help = Reúna las dos filas en una o distinga los nombres.
# $file: el archivo. $ids: los primeros. $count: cuántos.
unlisted-row =
    { $count ->
        [one] Ningún comunicado enumera «{ $ids }» de { $file }
       *[other] Ningún comunicado enumera { $count } filas de { $file }: { $ids }
    }
    .help = Enumérelas en los datos de un comunicado o borre las filas.
unreachable-contact =
    { $case ->
        [audience] Fila { $row }: el contacto «{ $id }» es para «{ $audience }» y todos sus teléfonos, correos y sitios son para menos personas
       *[nobody] Fila { $row }: el contacto «{ $id }» no tiene teléfono, correo ni sitio web
    }
    .help =
        { $case ->
            [audience] Quite la marca de alguno de ellos o reduzca los destinatarios de la fila.
           *[nobody] Complete al menos uno de los tres.
        }

## El glosario

invalid-usage = Fila { $row }, { $field }: «{ $found }» no es una clase de fila y la fila no se usa
    .help =
        { $hint ->
            [near] ¿Quiso decir { $near }?
           *[none] Escriba required (obligatorio), forbidden (prohibido) o do-not-translate (no traducir), o deje la celda vacía para required.
        }
term-without-words =
    { $case ->
        [words] Fila { $row }: aquí no se prohíbe nada: ninguna columna de un idioma tiene una palabra
       *[source] Fila { $row }: falta el término y la fila no se usa
    }
    .help =
        { $case ->
            [words] Escriba la palabra que no debe usarse en la columna de su idioma.
           *[source] Escriba el término de origen bajo «source».
        }
contradictory-term =
    { $case ->
        [forbidden] «{ $found }» está prohibido aquí y se pide en otra fila
       *[twice] «{ $found }» está en dos filas
    }
    .help = Deje una sola de las filas. Varias traducciones caben en una celda, separadas por punto y coma.
    .label = esta
