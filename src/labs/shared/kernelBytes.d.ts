/** The build inserts the compiled module in base64. */
declare module "*?kernel" {
  const base64: string;
  export default base64;
}
