/**
 * Does the name of a host mean the very machine that asks for it?
 *
 * @example isLoopbackHost("127.0.0.1") // true
 */
export const isLoopbackHost = (hostname: string): boolean =>
  /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
