### Lo que encuentran los formatos.

# $reason es lo que dice el motor de plantillas, en inglés.
template-error =
    { $case ->
        [syntax] La plantilla de la página no se puede leer: { $reason }.
        [undefined] La plantilla de la página usa una variable que no existe: { $reason }.
        [unknown] La plantilla de la página usa un filtro, una función o una prueba que no existe: { $reason }.
        [include] La plantilla de la página pide otra plantilla que no existe: { $reason }.
        [endless] La plantilla de la página no termina: se detuvo.
       *[other] La plantilla de la página falla: { $reason }.
    }
    .help =
        { $case ->
            [undefined] Revise la ortografía; el manual del formato html enumera las variables. Lo que puede faltar se consulta antes con “if”.
            [include] Una plantilla solo puede extender o incluir “built-in/statement.html” y “built-in/base.html”.
            [endless] Busque un bucle dentro de otro sobre una lista muy larga.
           *[other] Corrija la plantilla en este renglón o quite “template” de comunicado.toml para usar la página incorporada.
        }
