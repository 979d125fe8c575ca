package main

import (
	"context"
	"fmt"

	"go.opentelemetry.io/collector/confmap"
)

// remote stands in for a provider that would ask the network: the check stays offline.
type remote struct{ scheme string }

func remoteProvider(scheme string) confmap.ProviderFactory {
	return confmap.NewProviderFactory(func(confmap.ProviderSettings) confmap.Provider {
		return remote{scheme}
	})
}

func (provider remote) Retrieve(_ context.Context, uri string, _ confmap.WatcherFunc) (*confmap.Retrieved, error) {
	return nil, fmt.Errorf("%q is not fetched by this check", uri)
}

func (provider remote) Scheme() string { return provider.scheme }

func (remote) Shutdown(context.Context) error { return nil }
