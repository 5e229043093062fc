// SPDX-License-Identifier: EUPL-1.2
// Folding and slugs, one habit of European names at a time.
#include "core/text.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace liaison {
namespace {

TEST(Fold, LowersAsciiAndPartsWordsByOneBlank) {
  EXPECT_EQ(fold("  Offshore-Energy,  DK "), "offshore energy dk");
}

TEST(Fold, DropsAccentsInEitherNormalisationForm) {
  EXPECT_EQ(fold("Aéro Montréal"), "aero montreal");
  EXPECT_EQ(fold("Ae\u0301ro Montre\u0301al"), "aero montreal");
}

TEST(Fold, SpellsLettersWithoutDecompositionPlainly) {
  EXPECT_EQ(fold("Øresund Łódź Đuro ISPARTA ısparta Ærø Œuvre Þór Ħal"),
            "oresund lodz duro isparta isparta aero oeuvre thor hal");
}

TEST(Fold, SpellsSharpSAsTwoLetters) {
  EXPECT_EQ(fold("Straße"), "strasse");
  EXPECT_EQ(fold("STRAẞE"), "strasse");
}

TEST(Fold, DropsElidedArticlesAtAnyApostrophe) {
  EXPECT_EQ(fold("Pôle de l’innovation"), "pole de innovation");
  EXPECT_EQ(fold("Pôle d'excellence"), "pole excellence");
}

TEST(Fold, DropsSeveralElidedArticlesInARow) {
  EXPECT_EQ(fold("Qu’l’est"), "est");
  EXPECT_EQ(fold("DELL’Energia dell'acqua"), "energia acqua");
}

TEST(Fold, KeepsAnArticleWithoutApostrophe) {
  EXPECT_EQ(fold("l innovation"), "l innovation");
}

TEST(Fold, KeepsAnArticleThatNothingFollows) {
  EXPECT_EQ(fold("L'"), "l");
}

TEST(Fold, LetsOtherApostrophesVanish) {
  EXPECT_EQ(fold("MOV’EO"), "moveo");
  EXPECT_EQ(fold("Flanders' Maritime Cluster"), "flanders maritime cluster");
  EXPECT_EQ(fold("O`Brien O´Brien"), "obrien obrien");
}

TEST(Fold, ClosesDottedAbbreviations) {
  EXPECT_EQ(fold("BioRegio e.V."), "bioregio ev");
  EXPECT_EQ(fold("Klastr z.s."), "klastr zs");
  EXPECT_EQ(fold("U.S.A.F. base"), "usaf base");
}

TEST(Fold, PartsWordsAtOtherDots) {
  EXPECT_EQ(fold("Offshoreenergy.dk"), "offshoreenergy dk");
  EXPECT_EQ(fold("e.Verein"), "e verein");
  EXPECT_EQ(fold("J. Smith, No.5, v2.0"), "j smith no 5 v2 0");
}

TEST(Fold, ReadsAmpersandAsAnd) {
  EXPECT_EQ(fold("R&D"), "r and d");
  EXPECT_EQ(fold("Food & Drink"), "food and drink");
}

TEST(Fold, DropsFootnoteDigits) {
  EXPECT_EQ(fold("Skywin⁷"), "skywin");
  EXPECT_EQ(fold("Tenerrdis¹²"), "tenerrdis");
  EXPECT_EQ(fold("CO₂ 4i"), "co2 4i");
}

TEST(Fold, ClosesTheCatalanDot) {
  EXPECT_EQ(fold("Col·lectiu"), "collectiu");
  EXPECT_EQ(fold("Energia·Aigua"), "energia aigua");
}

TEST(Fold, DropsSoftHyphensAndZeroWidthBlanks) {
  EXPECT_EQ(fold("Clus\u00ADter\u200B"), "cluster");
}

TEST(Fold, TakesTrademarkSignsForSymbols) {
  EXPECT_EQ(fold("Clean™ Tech®"), "clean tech");
}

TEST(Fold, KeepsOtherScripts) {
  EXPECT_EQ(fold("Ελλάδα"), "ελλαδα");
  EXPECT_EQ(fold("Κλάδος"), fold("ΚΛΆΔΟΣ"));
  EXPECT_EQ(fold("Кластер Йод"), "кластер иод");
  EXPECT_EQ(fold("日本"), "日本");
}

TEST(Fold, KeepsANameOfSymbolsAlone) {
  EXPECT_EQ(fold(" ++ "), "++");
  EXPECT_EQ(fold("…  ★"), "… ★");
  EXPECT_EQ(fold("'"), "'");
  EXPECT_EQ(fold("²"), "2");
}

TEST(Fold, FoldsBlanksToNothing) {
  EXPECT_EQ(fold(" \t\u00A0\u200B"), "");
}

TEST(Fold, TakesInvalidBytesForSymbols) {
  EXPECT_EQ(fold("Montr\xE9"
                 "al"),
            "montr al");
  EXPECT_EQ(fold("\xFF"), "\uFFFD");
}

TEST(FoldGerman, SpellsUmlautsWithE) {
  EXPECT_EQ(fold_german("Baden-Württemberg"), "baden wuerttemberg");
  EXPECT_EQ(fold_german("Ökoenergie Ägäis"), "oekoenergie aegaeis");
  EXPECT_EQ(fold_german("O\u0308ko"), "oeko");
}

TEST(FoldGerman, EqualsFoldWithoutUmlauts) {
  EXPECT_EQ(fold_german("Pôle d’énergie R&D e.V."), fold("Pôle d’énergie R&D e.V."));
}

TEST(SplitWords, GivesTheWordsInOrder) {
  const std::vector<std::string_view> expected = {"aero", "montreal"};
  EXPECT_EQ(split_words("aero montreal"), expected);
  EXPECT_TRUE(split_words("").empty());
}

TEST(SlugOf, JoinsWordsWithSingleHyphens) {
  EXPECT_EQ(slug_of("Clúster Alimentario de Galicia"), "cluster-alimentario-de-galicia");
  EXPECT_EQ(slug_of("  ESCP-4i / Laser—Go  "), "escp-4i-laser-go");
}

TEST(SlugOf, LeavesOutLettersWithoutAsciiForm) {
  EXPECT_EQ(slug_of("Кластер ABC"), "abc");
  EXPECT_EQ(slug_of("A Кластер B"), "a-b");
}

TEST(SlugOf, IsRecordWhereNothingRemains) {
  EXPECT_EQ(slug_of("日本"), "record");
  EXPECT_EQ(slug_of("++"), "record");
  EXPECT_EQ(slug_of(""), "record");
}

TEST(IsValidUtf8, RefusesWhatTheStandardForbids) {
  EXPECT_TRUE(is_valid_utf8("Québec 日本 🇨🇦"));
  EXPECT_FALSE(
      is_valid_utf8("Qu\xE9"
                    "bec"));
  EXPECT_FALSE(is_valid_utf8("\xC0\xAF"));          // overlong
  EXPECT_FALSE(is_valid_utf8("\xED\xA0\x80"));      // surrogate
  EXPECT_FALSE(is_valid_utf8("\xF4\x90\x80\x80"));  // above U+10FFFF
  EXPECT_FALSE(is_valid_utf8("\xE2\x82"));          // cut off
}

TEST(Nfc, ComposesAccents) {
  EXPECT_EQ(nfc("e\u0301"), "é");
}

TEST(Nfc, LeavesInvalidTextAlone) {
  EXPECT_EQ(nfc("e\u0301\xFF"), "e\u0301\xFF");
}

}  // namespace
}  // namespace liaison
