import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { REPOSITORY } from "../read-fixtures.js";
import { createProject, documentOf, type Project } from "./project.js";

let project: Project;

afterEach(() => project.dispose());

it("`transliterate` takes names from messages in Chinese, by the package that the project has", () => {
  project = createProject({
    "docs/doors.md": documentOf("Doors", [
      "门已上锁：请稍后",
      "token无效，重新登录",
      "用户名或密码错误、账户已停用或已过期",
      "дверь",
      "no key",
      "女士优先。略过",
    ]),
    "errgen.config.json": '{ "inputs": ["docs"], "out": "out", "transliterate": "pinyin" }',
  });
  const alone = project.run(["build"]);
  expect(alone.status).toBe(2);
  expect(alone.stderr).toContain("error pinyin-missing: ");
  expect(alone.stderr).toContain("npm install --save-dev pinyin-pro");
  mkdirSync(join(project.folder, "node_modules"));
  symlinkSync(
    join(REPOSITORY, "node_modules/pinyin-pro"),
    join(project.folder, "node_modules/pinyin-pro"),
    "junction",
  );
  expect(project.run(["build"]).status).toBe(0);
  const names = [...project.read("out/doors/codes.ts").matchAll(/^ {2}(\w+) = /gm)];
  expect(names.map(([, name]) => name)).toEqual([
    "MenYiShangSuo",
    "TokenWuXiaoChongXinDengLu",
    "YongHuMingHuoMiMaCuoWuZhangHuYiTing",
    "E1003",
    "NoKey",
    "NvShiYouXian",
  ]);
  expect(project.run(["check"]).status).toBe(0);
  // The second check is from memory, which must not outlive the package.
  expect(project.run(["check"]).status).toBe(0);
  project.remove("node_modules/pinyin-pro");
  expect(project.run(["check"]).status).toBe(2);
});
