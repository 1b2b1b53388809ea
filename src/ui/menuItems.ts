/** @file What a menu offers. */

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly onSelect: () => void;
}
/** What the menu offers at the moment it opens. */
export type MenuItems = () => readonly MenuItem[];
