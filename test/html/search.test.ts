import { describe, expect, it } from "vitest";
import { createSearch } from "../../templates/html/client/search.js";

const ITEMS = [
  {
    code: "2101",
    reference: "UserLogin.UsernameNotAlreadyExist",
    text: "2101\nusername not already exist",
  },
  { code: "2104", reference: "UserLogin.PasswordError", text: "2104\npassword error\n401" },
  { code: "21", reference: "Common.Token", text: "21\nToken expired or invalid 2104" },
  { code: "E7", reference: "Doors.E7", text: "E7\n用户不存在\nyonghubucunzai yhbcz" },
  { code: "E8", reference: "Doors.E8", text: "E8\n密码错误，请重新输入" },
  { code: "E9", reference: "Doors.E9", text: "E9\nCafé fermé à l’accès" },
];

const search = createSearch(ITEMS);
const find = (query: string): readonly string[] => search(query).found.map(({ code }) => code);

describe("the search of a page", () => {
  it.each([
    ["a code before codes that begin so, and these before texts", "21", ["21", "2101", "2104"]],
    ["a code before a text with it", "2104", ["2104", "21"]],
    ["every word anywhere", "error pass", ["2104"]],
    ["a name in the middle", "passworderr", ["2104"]],
    ["Chinese by one character", "户", ["E7"]],
    ["Chinese by a word", "密码", ["E8"]],
    ["Chinese by pinyin", "yonghu", ["E7"]],
    ["Chinese by initials", "yhbc", ["E7"]],
    ["a text without its accents", "cafe ferme", ["E9"]],
    ["full-width digits", "２１０１", ["2101"]],
    ["nothing, in document order", "  ", ITEMS.map(({ code }) => code)],
    ["nothing that is not there", "zebra", []],
    ["no other code for a mistyped one", "2140", []],
  ])("finds %s", (_, query, expected) => {
    expect(find(query)).toEqual(expected);
  });

  it.each([
    ["a letter too few", "passwrd", ["2104"]],
    ["a letter too many", "passsword", ["2104"]],
    ["letters exchanged", "psasword", ["2104"]],
    ["another first letter", "tassword", ["2104"]],
    ["one that is not typed to its end", "usrena", ["2101"]],
    ["beside a word that is right", "expired tokne", ["21"]],
    ["a Chinese character", "密码错吴", ["E8"]],
  ])("forgives %s", (_, query, expected) => {
    expect(find(query)).toEqual(expected);
  });

  it("tells which words it took instead", () => {
    expect(search("pasword").instead).toEqual(["password"]);
    expect(search("password").instead).toEqual([]);
  });
});
