export async function startBot(): Promise<never> {
  throw new Error('not yet');
}
