/// <reference types="vite/types/importMeta.d.ts" />
/** The bundler puts the file's text in. */
declare module "*?raw" {
  const text: string;
  export default text;
}
