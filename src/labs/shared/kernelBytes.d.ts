/** The bundler puts the compiled module in, in base64. */
declare module "*?kernel" {
  const base64: string;
  export default base64;
}
