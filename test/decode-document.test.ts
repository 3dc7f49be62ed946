import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeDocument } from "../src/decode-document.js";
import { encode } from "./encode.js";
import { IN_FULL } from "./in-full.js";

const RUNS = IN_FULL ? 2000 : 100;
const CHINESE =
  "# 错误码\n\n| 错误码 | 说明 |\n| --- | --- |\n| 1001 | 用户不存在 |\n| 1002 | 密码错误，请重试 |\n";

async function encodingOf(bytes: Uint8Array): Promise<string> {
  const decoded = await decodeDocument(bytes, undefined);
  return "text" in decoded ? decoded.encoding : `${decoded.problem} ${decoded.encoding}`;
}

describe("a document's encoding", () => {
  it.each([
    ["utf-8", false],
    ["utf-8", true],
    ["utf-16le", true],
    ["utf-16le", false],
    ["utf-16be", true],
    ["utf-16be", false],
    ["gb18030", false],
  ] as const)("is found: %s, byte order mark %s", async (encoding, mark) => {
    expect(await decodeDocument(encode(CHINESE, encoding, mark), undefined)).toEqual({
      text: CHINESE,
      encoding,
      evidence: mark ? "mark" : encoding === "utf-8" ? "valid-utf-8" : "guess",
    });
  });

  it.each(["参数错误", "订单已关闭", "余额不足", "系统繁忙，请稍后再试", "令牌过期 未授权"])(
    "is GB18030 with little to go by: %s",
    async (text) =>
      expect(await encodingOf(encode(`| 1 | ${text} |\n`, "gb18030"))).toBe("gb18030"),
  );

  it.each([
    ["windows-1252", "| 1001 | déjà créé |\n| 1002 | paramètre erroné où ça |\n"],
    ["windows-1252", "| 1001 | Größe überschritten |\n| 1002 | ungültige Zugangsdaten |\n"],
    ["windows-1252", "| 1001 | GRÖßE ÄÖÜß |\n"],
    ["windows-1252", "| 1001 | señal inválida, contraseña errónea, ¿quién? |\n"],
    ["windows-1252", "| 1001 | “curly” — quotes … |\n"],
    ["windows-1251", "| 1001 | ошибка параметра |\n| 1002 | нет доступа |\n"],
    ["windows-1253", "| 1001 | άκυρη παράμετρος |\n| 1002 | σφάλμα |\n"],
    ["koi8-r", "| 1001 | ошибка параметра |\n| 1002 | параметр |\n"],
    ["windows-874", "| 1001 | ข้อผิดพลาด |\n"],
    ["big5", "| 1001 | 用戶不存在 |\n| 1002 | 密碼錯誤，請重試 |\n"],
    ["shift_jis", "| 1001 | ユーザーが存在しません |\n| 1002 | 認証エラー |\n"],
    ["euc-jp", "| 1001 | ユーザーが存在しません |\n| 1002 | 認証エラー |\n"],
    ["euc-jp", "| 1001 | 認証失敗 |\n| 1002 | 成功 |\n"],
    ["euc-kr", "| 1001 | 사용자가 존재하지 않습니다 |\n| 1002 | 성공 |\n"],
    ["euc-kr", "| 1 | 오류 |\n| 2 | 성공 |\n"],
  ])("is not guessed where it is %s: %j", async (encoding, text) => {
    const bytes = encode(text, encoding);
    expect(await encodingOf(bytes)).toBe("undecodable utf-8");
    expect(await decodeDocument(bytes, encoding)).toEqual({ text, encoding, evidence: "settings" });
  });

  it("is named by a byte order mark, whatever the configuration says", async () => {
    const decoded = await decodeDocument(encode(CHINESE, "utf-8", true), "gb18030");
    expect(decoded).toEqual({ text: CHINESE, encoding: "utf-8", evidence: "mark" });
  });

  it("is none for bytes of programs and images", async () => {
    const png = Buffer.from("89504e470d0a1a0a0000000d494844520000001000000010", "hex");
    expect(await encodingOf(png)).toBe("binary utf-8");
    expect(await encodingOf(Buffer.from([...Array(4096).keys()].map((n) => n % 7)))).toBe(
      "binary utf-8",
    );
  });

  it.each([
    ["utf-8", "| 1 | a\n| 2 | ", "ff20"],
    ["utf-8", "| 1 | 错误", "e99499".slice(0, 4)],
    ["gb18030", "| 1 | 错误\n| ", "ff20"],
    ["gb18030", "| 1 | 错误\n| ", "b0"],
    ["euc-kr", "| 1 | 성공 |", "a1ff"],
    ["utf-16le", "| 1 | 错误", "00d82000"],
  ])(
    "is wrong for bytes that %s does not have, and the first one is told",
    async (encoding, text, bad) => {
      const good = encode(text, encoding);
      const bytes = Buffer.concat([good, Buffer.from(bad, "hex")]);
      expect(await decodeDocument(bytes, encoding)).toEqual({
        problem: "undecodable",
        encoding,
        byte: good.length,
        before: text,
      });
    },
  );

  it("is found for any text that is valid UTF-8, and never changes it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "grapheme" }).filter((text) => !/\0|^\ufeff/.test(text)),
        async (text) => {
          const decoded = await decodeDocument(encode(text, "utf-8"), undefined);
          expect(decoded).toMatchObject({ text, encoding: "utf-8" });
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("never throws, and what it finds decodes without a replacement", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const decoded = await decodeDocument(bytes, undefined);
        if ("text" in decoded && decoded.evidence === "guess")
          expect(decoded.text).not.toContain("\ufffd");
      }),
      { numRuns: RUNS },
    );
  });
});
