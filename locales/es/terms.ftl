### Nombres acordados. Cada uno tiene una forma oficial en los idiomas de la ONU: se busca, no se traduce.
### Los artículos van fuera del término («del { -global-compact }»); se indica el género de cada uno.

# Masculino. Forma oficial: A/RES/73/195. La forma breve es la de uso general.
-global-compact = { $form ->
    [full] Pacto Mundial para la Migración Segura, Ordenada y Regular
   *[usual] Pacto Mundial para la Migración
}

# Femenino. Forma oficial (A/RES/71/1), con los dos artículos: «los Refugiados y los Migrantes».
-new-york-declaration = Declaración de Nueva York para los Refugiados y los Migrantes

# Femenino. Forma oficial (A/RES/70/1).
-agenda-2030 = Agenda 2030 para el Desarrollo Sostenible

# Femenino. La ONU y la Secretaría de Gobernación la llamaron «Reunión Preparatoria»; las organizaciones firmantes,
# «reunión de balance». El texto sigue a las firmantes.
-stocktaking-meeting = { $form ->
    [quoted] reunión de “balance”
   *[name] reunión de balance
}
