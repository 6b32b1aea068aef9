### Joint statement issued in Puerto Vallarta on 4 December 2017, two days after the US government announced its withdrawal.
### Asterisks mark emphasis: *title of a document*. One paragraph is one line.

## Head

title = Statement from US Civil Society Participants During the UN { -stocktaking-meeting } on the { -global-compact }
# At most 70 characters: browser tabs, search results, links that people share.
short-title = US civil society on the { -global-compact }
subtitle = US government withdrawal from { -global-compact } process abandons commitments and global responsibility

## Body

# Runs on from the dateline.
withdrawal = The decision by the US government to withdraw from the negotiating process on the { -global-compact(form: "full") } abandons commitments made by the US government in the *{ -new-york-declaration }* and the *{ -agenda-2030 }*. As US civil society organizations gathered in Puerto Vallarta to participate in the UN { -stocktaking-meeting(form: "quoted") }, we call on the United States to recommit to the multilateral process. Migration is a global phenomenon which requires a global response. The United States is not immune from the global forces of conflict, economic coercion, and climate change that drive human migration.

universal-standards = Human rights and worker rights standards are universal, and as such, a global process to address the critical issues related to migration around the world is essential. The US government’s decision to abandon its responsibility to being part of the global community is deeply disappointing.

chosen-path = Instead of working with the international community to fashion human rights-based responses to global migration, the Trump Administration has chosen to bow to the voices of anti-immigrant groups in the United States. This comes in the context of multiple policy decisions by the US that are anti-immigrant and seek to undermine the human rights of migrants.

# “This path” is the one of the paragraph before.
public-view = While the Administration has chosen to take this path, the vast majority of the US public view immigration, and immigrants, as a positive impact on life in the United States. Indeed, the US is one of the most diverse nations on earth. Immigrants have helped build the country and continue to contribute to its well-being.

opportunity = The { -global-compact } is a much-needed opportunity to implement policies worldwide that would help coordinate migration flows in an effective manner that values human rights. In light of the US decision, we urge the international community to reaffirm its commitment and positive contributions to the Compact process.

# “A Global Compact”: there was no agreed text yet.
call-to-action = We call upon the United States to work constructively and positively to the development of a Global Compact which promotes international human and worker rights, international cooperation and responsibility-sharing.

closing = As representatives from civil society in the United States, we will continue to work with other governments and to help bring the voices and experiences of our immigrant communities to this process. We will also urge our own government to take a more responsible position respecting the rights of migrants and refugees in the U.S. and around the world.
