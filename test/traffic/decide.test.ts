import { describe, expect, test } from "vitest";
import { anyVariable } from "../../src/traffic/any-variable.js";
import { Decisions } from "../../src/traffic/decide.js";
import { deploymentOf, type GatewaySite } from "../../src/traffic/site.js";

const site = (more: Partial<GatewaySite>): GatewaySite => ({ name: "we", kind: "classic", instance: "we", region: "westeurope", geography: "EU", nodes: 1, ...more });
const managed = new Decisions(new Map([...deploymentOf(site({})), ["Operation.Method", "GET"]]));
const hosted = new Decisions(deploymentOf(site({ name: "shgw-aws", kind: "self-hosted", region: undefined })));

describe("a condition", () => {
  test.each([
    ['@(context.Deployment.Gateway.Id == "shgw-aws")', false, true],
    ["@(context.Deployment.Gateway.IsManaged)", true, false],
    ['@(context.Deployment.Region == "West Europe")', true, undefined],
    ['@("east us 2".Equals(context.Deployment.Region, StringComparison.OrdinalIgnoreCase))', false, undefined],
    ['@(context.Operation.Method == "GET")', true, undefined],
    ["@(context.Request.Method == \"GET\")", undefined, undefined],
    ["@(context.User == null)", undefined, undefined],
    ['@(context.Deployment.Gateway.IsManaged && context.Request.Headers.ContainsKey("a"))', undefined, false],
    ['@(context.Deployment.Gateway.IsManaged || context.Request.Headers.ContainsKey("a"))', true, undefined],
    ["@(!(context.Deployment.Gateway.IsManaged))", false, true],
    ["@(DateTime.UtcNow.Hour > 6)", undefined, undefined],
    ["@{ return context.Deployment.Gateway.IsManaged; }", true, false],
    ["{{switch}}", undefined, undefined],
    ["@({{switch}})", undefined, undefined],
    ["true", true, true],
  ])("%s", (text, onManaged, onHosted) => {
    expect([managed.condition(text), hosted.condition(text)]).toEqual([onManaged, onHosted]);
  });

  test("knows variables that every call has set to the same, and those that none has set", () => {
    const mode = '@(context.Variables.GetValueOrDefault<string>("mode", "") == "passthrough")';
    expect(managed.condition(mode, new Map([["mode", "passthrough"]]))).toBe(true);
    expect(managed.condition(mode, new Map())).toBe(false);
    expect(managed.condition(mode, new Map([["mode", undefined]]))).toBeUndefined();
    expect(managed.condition(mode)).toBeUndefined();
    expect(managed.condition('@((string)context.Variables["mode"] == "x")', new Map([["mode", "x"]]))).toBe(true);
    expect(managed.condition('@((string)context.Variables["mode"] == "x")', new Map())).toBeUndefined();
  });

  test("knows nothing of a variable whose name, or whose neighbours' names, are known at run time only", () => {
    const byName = '@(context.Variables.ContainsKey(context.Deployment.Gateway.Id + "mode"))';
    expect(managed.condition(byName, new Map([["mode", "passthrough"], ["wemode", undefined]]))).toBeUndefined();
    const mode = '@(context.Variables.GetValueOrDefault<string>("mode", "") == "passthrough")';
    expect(managed.condition(mode, new Map([[anyVariable, undefined]]))).toBeUndefined();
  });
});

describe("a number", () => {
  test.each([
    ["300", 300, 300],
    ['@(context.Deployment.Gateway.Id == "shgw-aws" ? 2 : 3)', 3, 2],
    ['@(context.Request.Method == "GET" ? 30 : 120)', 120, 120],
    ['@(context.Request.Headers.GetValueOrDefault("n", "1").Length)', undefined, undefined],
    ["", undefined, undefined],
    ["{{calls}}", undefined, undefined],
  ])("%s", (text, onManaged, onHosted) => {
    expect([managed.number(text), hosted.number(text)]).toEqual([onManaged, onHosted]);
  });
});
