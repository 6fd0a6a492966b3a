import Foundation
import Glibc
import LoopbackServer

/// nginx on loopback with certificates of its own, for what the scripted server cannot do: TLS and HTTP/2.
///
/// Serves TLS with HTTP/2 for `localhost` on one port, for another name on a second, HTTP/2 without TLS on a third.
final class NginxServer: Sendable {
    static let isInstalled = programPath("nginx") != nil && programPath("openssl") != nil

    let secure: Int
    let misnamed: Int
    let plainHTTP2: Int
    let directory: TemporaryDirectory
    /// The shell reads from it, and gets its end when this process is gone.
    private let lifeline = Pipe()

    /// The authority that signed the certificates, in PEM.
    var authority: String { directory.file("ca.pem") }
    /// An authority that signed nothing.
    var stranger: String { directory.file("stranger.pem") }

    init() throws {
        let directory = try TemporaryDirectory()
        self.directory = directory
        for name in ["ca", "stranger"] {
            try run(
                "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days",
                "2", "-subj", "/CN=Test authority \(name)",
                "-keyout", directory.file("\(name).key"), "-out", directory.file("\(name).pem"))
        }
        for name in ["localhost", "elsewhere.test"] {
            try run(
                "openssl", "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
                "/CN=\(name)", "-addext",
                "subjectAltName=DNS:\(name)", "-keyout", directory.file("\(name).key"), "-out",
                directory.file("\(name).csr"))
            try run(
                "openssl", "x509", "-req", "-in", directory.file("\(name).csr"), "-CA", directory.file("ca.pem"),
                "-CAkey",
                directory.file("ca.key"), "-CAcreateserial", "-days", "2", "-copy_extensions", "copy", "-out",
                directory.file("\(name).pem"))
        }
        let ports = try freePorts(3)
        (secure, misnamed, plainHTTP2) = (ports[0], ports[1], ports[2])
        try Self.configuration(in: directory, secure: secure, misnamed: misnamed, plainHTTP2: plainHTTP2)
            .write(toFile: directory.file("nginx.conf"), atomically: true, encoding: .utf8)
        try start()
        // The ports are open by the time the file with the process id is there.
        for _ in 0..<1000 where !FileManager.default.fileExists(atPath: directory.file("pid")) { usleep(5000) }
    }

    /// Starts nginx below a shell that ends it when this process ends, however it ends.
    private func start() throws {
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = [
            "-c", #"nginx -e "$0/error.log" -c "$0/nginx.conf" -g "daemon off;" & read end; kill $!; rm -rf "$0""#,
            directory.path,
        ]
        shell.standardInput = lifeline
        shell.standardOutput = FileHandle.nullDevice
        shell.standardError = FileHandle.nullDevice
        try shell.run()
    }

    private static func configuration(
        in directory: TemporaryDirectory, secure: Int, misnamed: Int, plainHTTP2: Int
    ) -> String {
        func server(_ listen: String, _ certificate: String) -> String {
            """
            server {
                listen 127.0.0.1:\(listen);
                ssl_certificate \(directory.file(certificate)).pem;
                ssl_certificate_key \(directory.file(certificate)).key;
                location / { return 200 "$server_protocol $connection\\n"; }
            }
            """
        }
        let scratch = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map { "\($0)_temp_path \(directory.file($0));" }.joined(separator: "\n")
        return """
            worker_processes 1;
            pid \(directory.file("pid"));
            error_log \(directory.file("error.log"));
            events { worker_connections 512; }
            http {
                access_log off;
                \(scratch)
                \(server("\(secure) ssl http2", "localhost"))
                \(server("\(misnamed) ssl", "elsewhere.test"))
                \(server("\(plainHTTP2) http2", "localhost"))
            }
            """
    }
}

/// Ports that nobody listens on at this moment.
private func freePorts(_ count: Int) throws -> [Int] {
    // All are held until all are known, lest the system give one out twice.
    let servers = try (0..<count).map { _ in try LoopbackServer { _ in .silence } }
    return servers.map { Int($0.port) }
}
