/**
 * @file Quick answers to what names and roles are made of: whether an element is displayed and visible. jsdom holds each
 * against every rule of its style sheet, again after any change of the page, which is an eighth of what component tests take.
 */

/** On these it depends whether a rule of jsdom's own style sheet hides or shows an element, beside its tag. */
const ATTRIBUTES = ["hidden", "popover", "style"];
const TAGS = new Set(["details", "dialog", "embed", "input", "noscript", "summary"]);

const isPlain = (element: Element) =>
  !TAGS.has(element.localName) && !ATTRIBUTES.some((name) => element.hasAttribute(name));

type Styles = typeof getComputedStyle;

/** The same for the same element of the same page, in less time. */
export function quickened(styles: Styles, page: Document): Styles {
  const shown = new Map<string, string>();

  function displayOf(element: Element): string | null {
    if (!isPlain(element)) return null;
    const tag = `${element.namespaceURI} ${element.localName}`;
    const display = shown.get(tag) ?? styles(element).display;
    shown.set(tag, display);
    return display;
  }
  /** Inherited from the nearest that may have one of its own. */
  function visibilityOf(element: Element): string {
    let other: Element | null = element;
    while (other && isPlain(other)) other = other.parentElement;
    return other ? styles(other).visibility : "visible";
  }
  const quick: Readonly<Record<string, (element: Element) => string | null>> = {
    display: displayOf,
    visibility: visibilityOf,
  };

  return (element, pseudo) => {
    if (pseudo || page.styleSheets.length > 0) return styles(element, pseudo);
    let all: CSSStyleDeclaration | null = null;
    const whole = () => (all ??= styles(element));
    const value = (name: string) => quick[name]?.(element) ?? whole().getPropertyValue(name);
    return new Proxy(Object.create(null) as CSSStyleDeclaration, {
      get: (_, name) => {
        if (name === "getPropertyValue") return value;
        const found: unknown =
          (typeof name === "string" ? quick[name]?.(element) : null) ?? Reflect.get(whole(), name);
        return typeof found === "function" ? (found.bind(whole()) as unknown) : found;
      },
      has: (_, name) => Reflect.has(whole(), name),
    });
  };
}
