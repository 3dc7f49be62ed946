import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLanguageReader } from "../../src/languages/language-header.js";
import { readTag, writtenLanguages } from "../../src/languages/language-tag.js";

const read = createLanguageReader();

describe("headers that name a language", () => {
  it.each([
    ["English", "en", ""],
    ["中文", "zh", ""],
    ["message_zh", "zh", "message"],
    ["messageEn", "en", "message"],
    ["enMessage", "en", "message"],
    ["message.pt-BR", "pt-BR", "message"],
    ["msg_zh_CN", "zh-CN", "msg"],
    ["zh-Hant-TW", "zh-Hant-TW", ""],
    ["描述(英文)", "en", "描述"],
    ["描述（英语）", "en", "描述"],
    ["英文描述", "en", "描述"],
    ["描述英文", "en", "描述"],
    ["描述en", "en", "描述"],
    ["Message (de)", "de", "message"],
    ["Message [Deutsch]", "de", "message"],
    ["Meldung (Englisch)", "en", "meldung"],
    ["Simplified Chinese text", "zh-Hans", "text"],
    ["繁體中文", "zh-Hant", ""],
    ["消息（繁体）", "zh-Hant", "消息"],
    ["英語メッセージ", "en", "メッセージ"],
    ["Сообщение (английский)", "en", "сообщение"],
    ["desc_cn", "zh", "desc"],
    ["text-jp", "ja", "text"],
  ])("%s", (header, language, rest) => {
    expect(read(header)).toEqual({ language, rest, sure: true });
  });

  it.each(["Message id", "Error no", "Timeout ms"])("%s: perhaps", (header) => {
    expect(read(header)?.sure).toBe(false);
  });

  it.each([
    "Message",
    "说明",
    "中文 / English",
    "zh/en",
    "中英文",
    "errors v2",
    "io",
    "Errors.io",
    "",
  ])("%s: none", (header) => {
    expect(read(header)).toBeNull();
  });

  it("names each language by its own name, in brackets behind a word", () => {
    fc.assert(
      fc.property(fc.constantFrom(...writtenLanguages()), (language) => {
        const name = new Intl.DisplayNames([language], { type: "language" }).of(language);
        expect(read(`Message (${name})`)?.language).toBeDefined();
        expect(read(`message_${language}`)?.rest).toBe("message");
      }),
    );
  });
});

it("reads tags in any case and with underscores, and no others", () => {
  expect(readTag("ZH_tw")?.language).toBe("zh-TW");
  expect(readTag("sr-latn-RS")?.language).toBe("sr-Latn-RS");
  for (const none of ["v2", "io", "api", "english", "zh-", "x", "en-US-posix", ""])
    expect(readTag(none)).toBeNull();
});
