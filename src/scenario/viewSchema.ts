/** @file The view of a scenario file as a schema. */
import * as z from "zod/mini";
import { limited, schemaFor } from "../experiments/schemas";
import { TIME } from "../param/limits";
import { THEMES, type View } from "./types";
import { defaultView } from "./view";

const time = limited(TIME);

export const viewSchema = schemaFor<View>()(
  z.strictObject({
    t: z._default(z.nullable(time), defaultView.t),
    span: z._default(z.nullable(z.tuple([time, time])), defaultView.span),
    figure: z._default(z.nullable(z.string()), defaultView.figure),
    embed: z._default(z.boolean(), defaultView.embed),
    theme: z._default(z.enum(THEMES), defaultView.theme),
    hide: z.optional(z.array(z.string())),
    cell: z.optional(z.tuple([limited({}), limited({})])),
    cobweb: z.optional(limited({ above: 0 })),
  }),
);
