### Lo que encuentran los formatos.

# $reason es lo que dice el motor de plantillas, en inglés.
template-error =
    { $case ->
        [syntax] La plantilla de la página no se puede leer: { $reason }
        [undefined] La plantilla de la página usa una variable que no existe: { $reason }
        [unknown] La plantilla de la página usa un filtro, una función o una prueba que no existe: { $reason }
        [include] La plantilla de la página pide otra plantilla que no existe: { $reason }
        [endless] La plantilla de la página no termina nunca y se detuvo
       *[other] La plantilla de la página falla: { $reason }
    }
    .help =
        { $case ->
            [undefined] Revise cómo está escrita; README.md indica, en «Your own template», dónde se enumeran las variables. Antes de usar lo que puede faltar, compruebe con «if» que existe.
            [include] Una plantilla solo puede extender o incluir «built-in/statement.html» y «built-in/base.html».
            [endless] Busque un bucle dentro de otro sobre una lista muy larga.
           *[other] Corrija la plantilla en esta línea o quite «template» de comunicado.toml para usar la página incorporada.
        }

# $column: el encabezado; $text: la celda; $character: el código de lo que la vuelve fórmula, por ejemplo U+003D.
formula-cell = Una hoja de cálculo tomaría esto por una fórmula (columna «{ $column }», { $character }): { $text }
    .help = Cambie el comienzo o no lo incluya en la hoja de contactos; el programa no cambia nada por sí mismo, porque un nombre o una dirección alterados serían falsos. Con --formula-guard=escape la celda se escribe con un apóstrofo delante.

# Las mismas variables.
escaped-cell = Ahora lleva un apóstrofo delante; sin él, una hoja de cálculo lo tomaría por una fórmula (columna «{ $column }», { $character }): { $text }
    .help = Quien copie la celda copiará también el apóstrofo. Cambie el comienzo del texto y la hoja no lo necesitará.

# $id: el identificador del contacto; $locale: el idioma.
oversized-sheet =
    { $case ->
        [cell] Un libro de cálculo no admite una celda de «{ $id }»: supera los 32 767 caracteres ({ $locale })
        [rows] Un libro de cálculo no admite tantos contactos: una hoja termina en la fila 1 048 576 ({ $locale })
       *[bytes] Un libro de cálculo no admite tantos contactos ({ $locale })
    }
    .help =
        { $case ->
            [cell] Abrevie el texto o quite «xlsx» de los formatos en comunicado.toml.
           *[other] Reparta los contactos o quite «xlsx» de los formatos en comunicado.toml; en CSV caben todos.
        }
