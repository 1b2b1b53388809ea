/** @file The textures of some marks, defined for them. */
import { Fragment } from "react";
import type { Names } from "./elements";
import { textureElement } from "./textures";
import { toReact } from "./toReact";
import type { Texture } from "./types";

export interface TextureDefsProps {
  readonly textures: readonly (readonly [name: string, texture: Texture])[];
  /** Before each name. */
  readonly id: string;
  readonly names: Names;
}

export function TextureDefs({ textures, id, names }: TextureDefsProps) {
  return (
    <defs>
      {textures.map(([name, texture]) => (
        <Fragment key={name}>{toReact(textureElement(texture, id + name, names))}</Fragment>
      ))}
    </defs>
  );
}
