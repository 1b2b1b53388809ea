/** @file What a menu offers. */

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly onSelect: () => void;
}
/** The items, or how to get them when the menu opens. */
export type MenuItems = readonly MenuItem[] | (() => Promise<readonly MenuItem[]>);
