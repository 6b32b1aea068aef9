//! The rules, one file each, in the order of their codes.

mod added_reference;
mod added_variable;
mod broken_link;
mod calendar_form;
mod capital_amid_sentence;
mod closed_dash;
mod collective_plural;
mod comma_in_quotes;
mod conjunction_before_vowel;
mod damaged_word;
mod dead_variant;
mod different_acronym;
mod different_currency;
mod different_date;
mod different_email;
mod different_emphasis;
mod different_end;
mod different_hashtag;
mod different_link;
mod different_name;
mod different_negation;
mod different_number;
mod different_option;
mod different_order;
mod different_organization;
mod different_phone;
mod different_place;
mod different_sentence_count;
mod different_term;
mod different_unit;
mod digits;
mod doubled_mark;
mod doubled_sentence;
mod doubled_space;
mod doubled_word;
mod dropped_reference;
mod dropped_variable;
mod encoded_letter;
mod english_notation;
mod exchanged_variants;
mod extra_attribute;
mod false_friend;
mod feminine_article;
mod forbidden_word;
mod hyphen_for_dash;
mod impossible_plural;
mod inconsistent_translation;
mod left_over_text;
mod look_alike_letter;
mod lost_accent;
mod lost_name;
mod lost_percent;
mod lost_selector;
mod lost_variant;
mod machine_preamble;
mod missing_attribute;
mod missing_contraction;
mod missing_opening_mark;
mod missing_plural;
mod missing_space;
mod misspelt_name;
mod mojibake;
mod number_form;
mod obsolete_shared_message;
mod opposite_word;
mod orphan_file;
mod plural_acronym;
mod plural_haber;
mod repeats_parent;
mod reversed_range;
mod salutation_comma;
mod same_translation;
mod small_after_stop;
mod small_initial;
mod source_calendar_word;
mod source_words;
mod space_before_mark;
mod stop_in_quotes;
mod straight_quotes;
mod swapped_links;
mod swapped_variables;
mod three_dots;
mod title_case;
mod too_long;
mod translated_key;
mod translated_term;
mod unbalanced_bracket;
mod united_states_abbreviation;
mod unlikely_length;
mod unpaired_dash;
mod untranslated_copy;
mod unused_message;
mod unused_term;
mod wrong_count;
mod wrong_default;
mod wrong_language;

mod contrast;
mod counts;
mod customary;
mod durations;
mod evidence;
mod glossary;
mod letters;
mod measures;
mod number_words;
mod plurals;
mod proper;
mod quantities;
mod ratios;
mod reading;
mod signs;
mod spoken;
mod telephones;
mod unaccented;
mod witnesses;

pub use counts::Counts;
pub use different_place::places;
pub use digits::plain_digits;
pub use evidence::{Number, acronyms, addresses, emails, numbers, urls, whole};
pub use number_words::knows_words as knows_number_words;
pub use proper::bare;
pub use spoken::{Spoken, spoken_numbers};
pub use telephones::{Telephone, digits, telephones};
pub use untranslated_copy::leave_copies_alone;

use super::Rule;

/// All rules, sorted by code.
pub static RULES: &[&Rule] = &[
    &dropped_variable::RULE,
    &added_variable::RULE,
    &dropped_reference::RULE,
    &added_reference::RULE,
    &missing_attribute::RULE,
    &extra_attribute::RULE,
    &lost_selector::RULE,
    &missing_plural::RULE,
    &impossible_plural::RULE,
    &translated_key::RULE,
    &dead_variant::RULE,
    &different_number::RULE,
    &different_date::RULE,
    &different_phone::RULE,
    &different_email::RULE,
    &different_link::RULE,
    &different_acronym::RULE,
    &different_name::RULE,
    &different_sentence_count::RULE,
    &different_currency::RULE,
    &different_order::RULE,
    &untranslated_copy::RULE,
    &unlikely_length::RULE,
    &wrong_language::RULE,
    &source_calendar_word::RULE,
    &different_end::RULE,
    &small_initial::RULE,
    &different_negation::RULE,
    &obsolete_shared_message::RULE,
    &inconsistent_translation::RULE,
    &same_translation::RULE,
    &orphan_file::RULE,
    &unused_message::RULE,
    &unused_term::RULE,
    &different_term::RULE,
    &forbidden_word::RULE,
    &translated_term::RULE,
    &misspelt_name::RULE,
    &lost_name::RULE,
    &different_place::RULE,
    &doubled_sentence::RULE,
    &source_words::RULE,
    &swapped_variables::RULE,
    &different_option::RULE,
    &exchanged_variants::RULE,
    &wrong_default::RULE,
    &lost_percent::RULE,
    &repeats_parent::RULE,
    &different_unit::RULE,
    &wrong_count::RULE,
    &false_friend::RULE,
    &opposite_word::RULE,
    &lost_variant::RULE,
    &different_hashtag::RULE,
    &reversed_range::RULE,
    &different_organization::RULE,
    &different_emphasis::RULE,
    &broken_link::RULE,
    &swapped_links::RULE,
    &left_over_text::RULE,
    &mojibake::RULE,
    &look_alike_letter::RULE,
    &doubled_word::RULE,
    &doubled_space::RULE,
    &space_before_mark::RULE,
    &unbalanced_bracket::RULE,
    &straight_quotes::RULE,
    &hyphen_for_dash::RULE,
    &missing_opening_mark::RULE,
    &united_states_abbreviation::RULE,
    &three_dots::RULE,
    &missing_space::RULE,
    &doubled_mark::RULE,
    &comma_in_quotes::RULE,
    &small_after_stop::RULE,
    &encoded_letter::RULE,
    &damaged_word::RULE,
    &lost_accent::RULE,
    &calendar_form::RULE,
    &title_case::RULE,
    &too_long::RULE,
    &missing_contraction::RULE,
    &conjunction_before_vowel::RULE,
    &feminine_article::RULE,
    &plural_haber::RULE,
    &plural_acronym::RULE,
    &english_notation::RULE,
    &stop_in_quotes::RULE,
    &closed_dash::RULE,
    &unpaired_dash::RULE,
    &salutation_comma::RULE,
    &capital_amid_sentence::RULE,
    &collective_plural::RULE,
    &machine_preamble::RULE,
];
