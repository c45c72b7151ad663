// The function append, and what lists made of pages are. https://gohugo.io/functions/collections/append/
import { FunctionError } from "../value/function-error.ts";
import { typeName } from "../value/type-name.ts";
import { isView, listHook, listLike } from "../value/view-value.ts";

const anything = "interface {}";

/** The type of a list's items: that of all of them where they agree. */
function itemType(list: readonly unknown[]): string {
  const [first] = list;
  if (list.length === 0 || first === null || first === undefined) return anything;
  const type = typeName(first);
  return list.every((item) => typeName(item) === type) ? type : anything;
}

/** A list of these items; views of one kind may have a list of their own, as pages have. */
export function listOf(items: readonly unknown[]): unknown {
  const [first] = items;
  if (!isView(first) || !first[listHook] || itemType(items) === anything) return items;
  return first[listHook](items);
}

/** `items` at the end of `list`; a lone list of the same type is joined on. */
export function append(list: unknown, items: readonly unknown[]): unknown {
  if (list === null || list === undefined) return listOf(items);
  if (!Array.isArray(list))
    throw new FunctionError(`append: expected a list as last argument, got ${typeName(list)}`);
  const [only] = items;
  if (Array.isArray(list[0])) return appendLists(list, items);
  if (items.length !== 1 || !Array.isArray(only))
    return list.length === 0 ? listOf(items) : extend(list, items);
  if (list.length === 0) return only;
  const [to, from] = [itemType(list), itemType(only)];
  // A mixed list takes a list of one type as one item, as in Hugo; anything else is joined.
  return to === anything && from !== anything ? extend(list, [only]) : extend(list, only as unknown[]);
}

function extend(list: readonly unknown[], items: readonly unknown[]): unknown {
  const all = [...list, ...items];
  return itemType(all) === anything ? all : listLike(list, all);
}

/** A list of lists takes lists of the same type only. */
function appendLists(list: readonly (readonly unknown[])[], items: readonly unknown[]): unknown {
  const wanted = itemType(list[0]!);
  for (const item of items) {
    if (!Array.isArray(item) || itemType(item) !== wanted)
      throw new FunctionError(`append: can't add a value of type ${typeName(item)} to lists of ${wanted}`);
  }
  return [...list, ...items];
}
