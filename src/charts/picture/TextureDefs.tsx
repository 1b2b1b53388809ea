/** @file Definitions of the textures that some marks use. */
import { Fragment } from "react";
import type { Names } from "./elements";
import { textureElement } from "./textures";
import { toReact } from "./toReact";
import type { Texture } from "./types";

export interface TextureDefsProps {
  readonly textures: readonly (readonly [name: string, texture: Texture])[];
  /** The prefix of their ids. */
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
