/// Who may import whom. A folder of Sources that is not named here is a breach, so that a new
/// folder is a decision: add its row, and its caption in README.

/// Modules that each folder of Sources may import. The standard library needs no import.
let importsOfMachinery: [String: Set<String>] = [
  "Wire": ["Synchronization", "Glibc"],
  "Locking": ["Synchronization", "Glibc"],
  "Messages": ["Wire", "RPC"],
  "Overload": [],
  "RPC": ["Wire", "Clocks", "Locking", "Overload", "Synchronization"],
  "RPCInProcess": ["RPC", "Wire", "Locking", "Synchronization"],
  "RPCOverHTTP2": [
    "RPC", "Overload", "Reactor", "TLS", "HTTP2", "Wire", "Messages", "Locking", "Synchronization",
    "CZlib",
  ],
  "RPCServices": ["RPC", "Wire", "Messages", "Locking", "Synchronization"],
  "Threads": ["Glibc", "CLinux"],
  "Reactor": ["Locking", "Threads", "Synchronization", "Glibc", "CLinux"],
  "Crypto": ["COpenSSL"],
  "Tokens": ["Crypto", "Wire", "Locking", "Synchronization"],
  "TLS": ["Locking", "Synchronization", "COpenSSL"],
  "HTTP2": ["CNGHTTP2", "Overload"],
  "Database": ["Locking", "Threads", "Synchronization"],
  "DatabaseSQLite": [
    "Database", "Files", "Locking", "Threads", "Synchronization", "Glibc", "CSQLite",
  ],
  "Files": ["Glibc"],
  "PersonKeys": ["Crypto", "Database", "Files", "Locking", "Synchronization"],
  "DatabasePostgres": ["Database", "Locking", "Threads", "Synchronization", "CPostgres"],
  "Matching": ["Locking", "CHyperscan"],
  "HTTPClient": ["Locking", "Synchronization", "CCURL"],
  "Telemetry": ["Clocks", "Locking", "Synchronization", "Glibc", "Logging", "CoreMetrics"],
  "Clocks": ["Glibc"],
  "CallPolicy": ["RPC", "Overload", "Clocks", "Locking", "Tokens", "TLS"],
  "Daemon": [
    "Wire", "Messages", "RPC", "RPCInProcess", "RPCOverHTTP2", "RPCServices", "Reactor", "Crypto",
    "Overload", "TLS", "HTTP2", "Database", "DatabaseSQLite", "PersonKeys", "Telemetry", "Clocks",
    "CallPolicy", "Tokens", "Files", "Terminal", "Locking", "Synchronization", "Glibc",
    "Foundation", "ArgumentParser", "Yams", "Configuration", "Logging", "CoreMetrics",
  ],
  "Terminal": ["Wire", "Telemetry", "ArgumentParser", "Glibc"],
  "Descriptors": ["Wire"],
  "RPCTool": [
    "Wire", "Messages", "RPC", "RPCOverHTTP2", "HTTP2", "Reactor", "TLS", "Clocks", "Descriptors",
    "Terminal", "Locking", "Threads", "Synchronization", "Glibc", "ArgumentParser",
  ],
  "DeviceKit": [],
  "C": [],
]

/// What a service's own code may import besides its own modules; its Domain imports nothing.
let importsOfServices: Set<String> = [
  "Messages", "RPC", "RPCServices", "Wire", "Database", "PersonKeys", "Telemetry", "Clocks",
  "CallPolicy", "Logging", "Files", "Matching", "Yams", "Crypto", "Tokens", "HTTPClient", "Locking",
  "Synchronization",
]

/// What the gateway's own code may import besides its own modules.
let importsOfGateway: Set<String> = importsOfServices.union(["RPCInProcess"])

/// Only the executables pick engines and transports.
let importsOfCommands: Set<String> = importsOfGateway.union([
  "Daemon", "Reactor", "TLS", "RPCOverHTTP2", "DatabaseSQLite", "DatabasePostgres",
  "ArgumentParser", "Foundation",
])

/// A module of a C library: `C` before its name, as in `CSQLite`.
func isCModule(_ name: String) -> Bool {
  name.count > 2 && name.hasPrefix("C") && name.dropFirst().first?.isUppercase == true
    && importsOfMachinery[name] == nil
}
