import { expect, it } from "vitest";
import { isWrittenIn } from "../../src/languages/written-in.js";

it.each([
  ["zh", ["用户不存在", "token 无效", "OK"], true],
  ["zh-TW", ["No such user", "Token invalid", "用户"], false],
  ["ja", ["ユーザーが存在しません"], true],
  ["ko", ["사용자 없음"], true],
  ["ru", ["Нет ключа"], true],
  ["uk", ["No key"], false],
  ["el", ["Δεν υπάρχει κλειδί"], true],
  ["el", ["The buffer is gone"], false],
  ["sr-Latn", ["Nema ključa"], true],
  ["sr", ["Nema ključa"], false],
  ["de", ["Kein Schlüssel", "Größe (5 µm) überschritten"], true],
  ["id", ["编号不存在"], false],
  ["hi", ["कुंजी नहीं है"], true],
  ["en", ["No key", "Café is closed — 100 %"], true],
])("%s: %j", (language, texts, is) => {
  expect(isWrittenIn(texts, language)).toBe(is);
});
