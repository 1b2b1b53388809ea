/// <reference types="vite/types/importMeta.d.ts" />
/** The bundler imports these files as text. */
declare module "*?raw" {
  const text: string;
  export default text;
}
