title = بيان مشترك بشأن الحق في المياه النظيفة
short-title = بيان بشأن المياه النظيفة
subtitle = { $signatories ->
    [zero] لا منظمات تدعو إلى التحرك
    [one] منظمة واحدة تدعو إلى التحرك
    [two] منظمتان تدعوان إلى التحرك
    [few] { $signatories } منظمات تدعو إلى التحرك
    [many] { $signatories } منظمة تدعو إلى التحرك
   *[other] { $signatories } منظمة تدعو إلى التحرك
}
opening = نتحدث باسم **{ NUMBER($people) }** شخص جفّت آبارهم، بزيادة { $share }٪ عن العام الماضي. اقرأ [التقرير الكامل](https://riverwatch.example/report?a=1&b=2).
demands = ما نطالب به
demand-access = مياه لكل بيت
demand-law = قانون *يحمي* الينابيع
witness = «نمشي ساعتين من أجل الماء،\
    كل يوم.»
witness-name = دونيا لوث، { $place }
fact-people = { $people ->
    [zero] لم يتضرر أحد.
    [one] تضرر شخص واحد.
    [two] تضرر شخصان.
    [few] تضرر { $people } أشخاص.
    [many] تضرر { $people } شخصًا.
   *[other] تضرر { $people } شخص.
}
fact-communities = المجتمعات هي { LIST($communities) }.
closing = فليُسمع هذا الصوت.
