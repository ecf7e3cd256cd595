/** The routes that exist, so that a known address with another method is told apart from an unknown address. */
export class KnownRoutes {
  private readonly routes: { readonly pattern: RegExp; readonly method: string }[] = [];

  add(url: string, method: string | readonly string[]): void {
    const pattern = new RegExp(`^${url.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll(/:\w+/g, '[^/]+')}/?$`);
    for (const one of typeof method === 'string' ? [method] : method) this.routes.push({ pattern, method: one });
  }

  /** The methods that this path knows; none when the path is unknown. */
  methodsOf(path: string): readonly string[] {
    return [...new Set(this.routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))].sort();
  }
}
