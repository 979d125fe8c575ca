/** Stands in for an image of yours. */
export const webapp = `require("node:http").createServer((request, response) => response.end("hello\\n")).listen(3000);
process.once("SIGTERM", () => process.exit());`;

/** Envoy takes what comes in on port 8080 and hands it to the application. */
export const envoyConfig = `static_resources:
  listeners:
    - name: ingress
      address: { socket_address: { address: 0.0.0.0, port_value: 8080 } }
      filter_chains:
        - filters:
            - name: envoy.filters.network.http_connection_manager
              typed_config:
                "@type": type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager
                stat_prefix: ingress
                route_config:
                  virtual_hosts:
                    - name: webapp
                      domains: ["*"]
                      routes: [{ match: { prefix: "/" }, route: { cluster: webapp } }]
                http_filters:
                  - name: envoy.filters.http.router
                    typed_config:
                      "@type": type.googleapis.com/envoy.extensions.filters.http.router.v3.Router
  clusters:
    - name: webapp
      load_assignment:
        cluster_name: webapp
        endpoints:
          - lb_endpoints:
              - endpoint:
                  address: { socket_address: { address: 127.0.0.1, port_value: 3000 } }
`;
