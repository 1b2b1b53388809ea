/**
 * @file Params of several kinds, with one table for each kind. Tags tell the kinds apart ("part=atlas,
 * classes=3, axis=start"). A link gives the tags, or other keys that only one kind has.
 */
import { copyOf } from "./copy";
import { isMany, type About, type Field, type Given } from "./field";
import type { Kind } from "./kind";
import type { Schema } from "./schema";
import {
  aboutOf,
  fieldOf,
  rowsOf,
  schemaOf,
  usualOf,
  valueOf,
  type AnyTable,
  type Param,
  type ParamSet,
  type Row,
  type Table,
} from "./table";
import { chosenField } from "./chosen";
import { readNumber, writeNumber } from "./text";

export type Tag = string | number;

interface TagKind<Value> extends Kind<Value> {
  readonly tag: Tag;
}

const spell = (value: unknown) => (typeof value === "number" ? writeNumber(value) : String(value));
/** Puts the text of a tag into one spelling. */
const tidy = (text: string) => spell(readNumber(text));

/** A param that tells this kind from the others. With `usual`, this kind is meant when a link does not say. */
export function tag<Value extends Tag>(value: Value, words: string, isUsual = false): Param<Value> {
  const kind: TagKind<Value> = {
    tag: value,
    write: () => [spell(value)],
    read: ([text = ""]) =>
      tidy(text) === spell(value) ? { ok: true, value } : { ok: false, why: `must be ${value}` },
    values: spell(value),
    schema: (kit) => (isUsual ? kit.usualLiteral(value) : kit.literal(value)),
  };
  return { kind, usual: value, words, ...(!isUsual && { required: true }) };
}

const tagOf = ({ kind }: Param<unknown>): Tag | null => ("tag" in kind ? (kind as TagKind<Tag>).tag : null);

/** A table for each kind, by name. The default kind comes first. */
type TableOf<Params> = Params extends object ? Table<Params> : never;
export type Tables<Params> = Readonly<Record<string, TableOf<Params>>>;

/** One kind of params. */
interface Member<Params> {
  /** Its params by the names that files use. */
  readonly table: AnyTable;
  /** Its params by the keys that links use. */
  readonly byKey: ReadonlyMap<string, Row>;
  readonly tags: Readonly<Record<string, Tag>>;
  readonly usual: Params;
}

/** The kinds of a family, and a search for the kind that params belong to, judged by their tags. */
function createMembers<Params extends object>(tables: Tables<Params>, tags: readonly string[]) {
  const all = Object.values(tables).map((table): Member<Params> => {
    const rows = rowsOf(table as Table<object>);
    const own = rows.flatMap(([key, one]) => {
      const value = tagOf(one);
      return value === null ? [] : [[key, value] as const];
    });
    return {
      table: Object.fromEntries(rows),
      byKey: new Map(rows.map((row) => [row[1].key ?? row[0], row])),
      tags: Object.fromEntries(own),
      usual: usualOf(table as unknown as Table<Params>),
    };
  });
  const memberOf = (params: Params): Member<Params> => {
    const member = all.find((one) =>
      tags.every((key) => !(key in one.tags) || one.tags[key] === valueOf(params, key)),
    );
    if (member === undefined) throw new Error(`no kind of params has ${JSON.stringify(params)}`);
    return member;
  };
  return { all, memberOf };
}

type Members<Params extends object> = ReturnType<typeof createMembers<Params>>;

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/** How links name the kinds of a family. */
function createTags<Params extends object>({ all, memberOf }: Members<Params>, tags: readonly string[]) {
  const valuesOf = (key: string) =>
    unique(all.flatMap(({ tags: own }) => (own[key] === undefined ? [] : [own[key]])));
  /** Whether a key is a tag in every kind that has it. */
  const isPure = (key: string) => all.every(({ table, tags: own }) => !(key in table) || key in own);
  const [first = ""] = tags;
  /** The value of a tag that a link may leave out. */
  const usualOfTag = (key: string) => all.find(({ tags: own }) => key in own)?.tags[key];

  /** Whether the tags in a link allow this kind. A text that is no value of a tag does not exclude any. */
  const allows = (member: Member<Params>, given: Given): boolean =>
    tags.every((key) => {
      const said = given.get(key)?.[0];
      if (said === undefined || (!(key in member.tags) && !isPure(key))) return true;
      const text = tidy(said);
      const known = valuesOf(key).map(spell);
      return !known.includes(text) || spell(member.tags[key]) === text;
    });

  /** Of the kinds that a link allows, the one that has most of its keys; the earlier one if several do. */
  const meant = (given: Given): Member<Params> | undefined => {
    const allowed = all.filter((member) => allows(member, given));
    const named =
      allowed.length > 0
        ? allowed
        : all.filter((member) => spell(member.tags[first]) === given.get(first)?.[0]);
    const score = ({ byKey }: Member<Params>) => [...given.keys()].filter((key) => byKey.has(key)).length;
    const best = Math.max(...named.map(score));
    return named.find((member) => score(member) === best);
  };

  /**
   * Names the tags of these params, for a notice that says beside what a key has no place. If the first tag
   * is to blame, only that is named.
   */
  const describeKind = (params: Params, key: string, said?: ReadonlySet<string>): string => {
    const member = memberOf(params);
    const siblings = all.filter((one) => one.tags[first] === member.tags[first]);
    const chosen = `${first}=${spell(member.tags[first])}`;
    const isOfSiblings = siblings.some(({ byKey }) => byKey.has(key));
    if (siblings.length === 1 || (!isOfSiblings && said?.has(first))) return chosen;
    const others = tags.slice(1).toReversed();
    return others
      .filter((one, i) => i === 0 || member.tags[one] !== usualOfTag(one))
      .map((one) => `${one}=${spell(member.tags[one])}`)
      .join(" and ");
  };
  return { valuesOf, usualOfTag, meant, describeKind };
}

/** The values and the meaning of a key in a kind of params. */
const aboutKey = (row: Row | undefined) => row && aboutOf(row[1]);

function aboutIn<Params>(key: string, all: readonly Member<Params>[], tags: readonly string[]): About[] {
  const having = all.filter(({ byKey }) => byKey.has(key));
  const [first = ""] = tags;
  const tagged = having.filter(({ tags: its }) => key in its);
  const isPure = tagged.length === having.length;
  const words = unique(tagged.map(({ tags: its }) => spell(its[key]))).join(", ");
  const told = new Map<string, About>();
  for (const { byKey, tags: own } of having) {
    const one = byKey.get(key)?.[1];
    if (one === undefined) continue;
    const siblings = having.filter(({ tags: its }) => its[first] === own[first]);
    const splitting = tags
      .slice(1)
      .find((each) => new Set(siblings.map(({ tags: its }) => its[each])).size > 1);
    const differs =
      new Set(siblings.map(({ byKey: its }) => JSON.stringify(aboutKey(its.get(key))))).size > 1;
    const kind =
      spell(own[first]) +
      (differs && splitting !== undefined && !(key in own) ? ` (${splitting}=${spell(own[splitting])})` : "");
    const ofTag = key in own ? { ...one, kind: { ...one.kind, values: words } } : one;
    const about = aboutOf(ofTag, key in own && isPure ? null : kind);
    const same = `${about.values}|${about.words}`;
    const known = told.get(same);
    if (known === undefined) told.set(same, about);
    else if (known.of !== null && !known.of.split(", ").includes(kind))
      told.set(same, { ...known, of: `${known.of}, ${kind}` });
  }
  const abouts = [...told.values()];
  return having.length === all.length && abouts.length === 1
    ? abouts.map((about) => ({ ...about, of: null }))
    : abouts;
}

/**
 * Params of several kinds.
 * @param tags the keys that tell the kinds apart, the most important first
 * @param order the keys of a link in their order; keys that are missing here follow in the order of the
 * tables
 */
export function family<Params extends object>(
  tables: Tables<Params>,
  tags: readonly string[],
  order: readonly string[],
): ParamSet<Params> {
  const members = createMembers<Params>(tables, tags);
  const { valuesOf, usualOfTag, meant, describeKind } = createTags(members, tags);
  const { all, memberOf } = members;

  const fieldFor = (key: string): Field<Params> => {
    const misplaced: Field<Params>["misplaced"] = (params, said) =>
      memberOf(params).byKey.has(key)
        ? null
        : `${key} has no place beside ${describeKind(params, key, said)}`;
    const write = (params: object) => [spell(valueOf(params, key))];
    const asTag = chosenField(key, valuesOf(key).map(spell), spell(usualOfTag(key)), write, tidy);
    const fields = new Map(
      all.map((member) => {
        const row = member.byKey.get(key);
        const isOwn = row !== undefined && !(key in member.tags) && "write" in row[1].kind;
        return [member, isOwn ? fieldOf(row, row[1].kind) : asTag] as const;
      }),
    );
    const own = (params: Params): Field<object> => fields.get(memberOf(params)) ?? asTag;
    return {
      key,
      about: aboutIn(key, all, tags),
      many: (params) => isMany(own(params), params),
      misplaced,
      write: (params) => own(params).write(params),
      usual: (params) => own(params).usual(params),
      read: (params, texts, report) => own(params).read(params, texts, report) as Params,
    };
  };

  const own = all.flatMap(({ byKey }) => [...byKey.keys()]);
  const keys = unique([...order.filter((key) => own.includes(key)), ...own]);
  const [first] = all;
  if (first === undefined) throw new Error("A family needs kinds of params; give it at least one.");
  return {
    defaults: copyOf(first.usual),
    tables: all.map(({ table }) => table),
    fields: keys.map(fieldFor),
    base: (given) => copyOf((meant(given) ?? first).usual),
    schema: (kit) =>
      kit.union(
        all.map(({ table, tags: its }) => ({ tags: its, schema: schemaOf(table as Table<object>, kit) })),
        tags,
      ) as Schema<Params>,
  };
}
