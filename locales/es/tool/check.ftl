### Avisos de las reglas que comparan los textos con los de origen y revisan cómo están escritos.
### Variables: $message (el identificador de un mensaje), $locale (la etiqueta de su idioma), $source (la del idioma de origen).

## A qué remite un mensaje

# $variable: el nombre de una variable. $variant: las claves de una variante. $near: la variable que probablemente se quiso poner.
dropped-variable =
    { $case ->
        [variant] La variante [{ $variant }] de «{ $message }» no muestra { "{" } ${ $variable } { "}" }, y el texto de origen sí
       *[everywhere] «{ $message }» no muestra { "{" } ${ $variable } { "}" }, y el texto de origen sí
    }
    .help =
        { $hint ->
            [near] Es probable que ${ $near } deba ser ${ $variable }: los nombres de las variables no se traducen.
           *[none] Ponga { "{" } ${ $variable } { "}" } donde el texto lo necesite.
        }
added-variable = «{ $message }» pide ${ $variable }, que el texto de origen no tiene
    .help =
        { $hint ->
            [near] ¿Quiso decir ${ $near }?
           *[none] Quítela o use una de las variables del texto de origen. Sus nombres no se traducen.
        }
# $reference: un término o mensaje tal como se escribe entre llaves.
dropped-reference =
    { $case ->
        [variant] La variante [{ $variant }] de «{ $message }» no usa { "{" } { $reference } { "}" }, y el texto de origen sí
       *[everywhere] «{ $message }» no usa { "{" } { $reference } { "}" }, y el texto de origen sí
    }
    .help = Ponga { "{" } { $reference } { "}" } en lugar de las palabras: así el nombre es el mismo en todas partes.
added-reference = «{ $message }» usa { "{" } { $reference } { "}" }, y el texto de origen no
    .help = Quítelo o compruebe que es el que quería.
missing-attribute =
    { $case ->
        [value] «{ $message }» tiene atributos en { $locale }, pero no el texto que tiene el de origen
       *[attribute] A «{ $message }» le falta .{ $attribute } en { $locale }
    }
    .help =
        { $case ->
            [value] Escriba el texto después del signo igual.
           *[attribute] Tradúzcalo debajo del mensaje: .{ $attribute } = …
        }
extra-attribute =
    { $case ->
        [value] «{ $message }» tiene un texto que el de origen no tiene; no se muestra nunca
       *[attribute] «{ $message }» tiene .{ $attribute }, que el de origen no tiene; no se muestra nunca
    }
    .help = Bórrelo o corrija su nombre.
lost-selector = «{ $message }» tiene una sola forma para todas las cantidades de ${ $variable }, y el texto de origen elige según la cantidad
    .help = Elija también aquí según la cantidad: { "{" } ${ $variable } -> [one] … *[other] … { "}" }.

## Plurales

# $category: una categoría de plural de CLDR.
missing-plural =
    { $case ->
        [millions] A «{ $message }» le falta la variante [{ $category }]: en { $locale } la necesitan los millones exactos
       *[frequent] A «{ $message }» le falta la variante [{ $category }], necesaria en { $locale }
    }
    .help = Añada una línea: [{ $category }] …
impossible-plural = La variante [{ $category }] no se elige nunca: { $locale } no tiene esa forma de plural
    .help = Bórrela. Para cantidades exactas escriba el número: [0], [1], [2].
# $known: las claves que se pueden elegir.
translated-key = La clave [{ $variant }] no se elige nunca
    .help = Las claves no se traducen; use una de estas: { $known }.
dead-variant = La variante [{ $variant }] no se elige nunca: [{ $first }] va antes y es el mismo número
    .help = Borre una de las dos.

## Avisos silenciados

# $rule: el nombre de una regla, tal como va después de «allow».
allow-without-reason = Este comentario silencia «{ $rule }» y no dice por qué
    .help = Escriba a continuación el motivo: # allow({ $rule }): …
useless-allow = Este comentario silencia «{ $rule }», que aquí no encuentra nada
    .help = Bórrelo.
unknown-rule = Ninguna regla se llama «{ $rule }»
    .help =
        { $hint ->
            [near] ¿Quiso decir «{ $near }»?
           *[none] Solo se pueden silenciar las reglas que comparan y leen los textos; cada aviso muestra el nombre de su regla.
        }
