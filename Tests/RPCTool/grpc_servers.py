"""Servers of grpcio: with reflection as grpcio has it, with none, and with v1 told file by file."""
import concurrent.futures
import time

import grpc
from google.protobuf import any_pb2, descriptor_pb2, descriptor_pool
from google.rpc import error_details_pb2, status_pb2
from grpc_health.v1 import health, health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection, reflection_pb2

import our_client
import tool  # noqa: F401  (puts Tests/Peers on the path)

CATALOG = "atrium.testing.v1.Catalog"
SLOW_S = 0.05


class Servers:
    """All of them, and their ports."""

    def __init__(self):
        self.servers = []
        self.health = health.HealthServicer()
        self.set_status("", "SERVING")

    def set_status(self, service, status):
        self.health.set(service, health_pb2.HealthCheckResponse.ServingStatus.Value(status))

    def open(self, *handlers):
        server = grpc.server(concurrent.futures.ThreadPoolExecutor(60))
        server.add_generic_rpc_handlers(handlers)
        port = server.add_insecure_port("127.0.0.1:0")
        self.servers.append(server)
        return server, port

    def stop(self):
        for server in self.servers:
            server.stop(1).wait()


def start(folder, f, service_pb2, services):
    from google.protobuf import empty_pb2
    all_of_them = Servers()
    catalog = our_client.make_catalog(f, empty_pb2, services)

    main, all_of_them.plain = all_of_them.open()
    services.add_CatalogServicer_to_server(catalog, main)
    health_pb2_grpc.add_HealthServicer_to_server(all_of_them.health, main)
    reflection.enable_server_reflection([CATALOG, reflection.SERVICE_NAME], main)
    key, chain, trust = ((folder / name).read_bytes()
                         for name in ("server.key", "server.pem", "ca.pem"))
    all_of_them.secure = main.add_secure_port("127.0.0.1:0", grpc.ssl_server_credentials(
        [(key, chain)], trust, require_client_auth=True))

    bare, all_of_them.bare = all_of_them.open()
    services.add_CatalogServicer_to_server(catalog, bare)
    strict, all_of_them.strict = all_of_them.open(reflection_handler(lambda name: True))
    services.add_CatalogServicer_to_server(eventful(f, services), strict)
    _, all_of_them.half = all_of_them.open(
        reflection_handler(lambda name: "features" not in name))
    for server in all_of_them.servers:
        server.start()
    return all_of_them


def eventful(f, services):
    """Find as no other server has it: slow, and with details."""

    class Catalog(services.CatalogServicer):
        def Find(self, request, context):
            if request.b == "slow":
                time.sleep(SLOW_S)
            if request.b == "details":
                context.set_trailing_metadata([
                    ("key", "value"), ("grpc-status-details-bin", details())])
                context.abort(grpc.StatusCode.FAILED_PRECONDITION, "with details")
            return f.Scalars(f_int32=request.a)

    return Catalog()


def details():
    request = error_details_pb2.BadRequest()
    request.field_violations.add(field="b", description="is not what it should be")
    packed = any_pb2.Any()
    packed.Pack(request)
    unknown = any_pb2.Any(type_url="type.googleapis.com/no.such.Type", value=b"\x08\x01")
    return status_pb2.Status(
        code=9, message="with details", details=[packed, unknown]).SerializeToString()


def reflection_handler(has_file):
    """grpc.reflection.v1, for which grpcio has no servicer: one file for each question."""
    pool = descriptor_pool.Default()

    def file(find, name):
        found = find(name)
        if not has_file(found.name):
            raise KeyError(name)
        proto = descriptor_pb2.FileDescriptorProto()
        found.CopyToProto(proto)
        return proto.SerializeToString()

    def answer(request):
        response = reflection_pb2.ServerReflectionResponse(original_request=request)
        try:
            kind = request.WhichOneof("message_request")
            if kind == "list_services":
                response.list_services_response.service.add(name=CATALOG)
            elif kind == "file_by_filename":
                response.file_descriptor_response.file_descriptor_proto.append(
                    file(pool.FindFileByName, request.file_by_filename))
            else:
                response.file_descriptor_response.file_descriptor_proto.append(
                    file(pool.FindFileContainingSymbol, request.file_containing_symbol))
        except KeyError as error:
            response.error_response.error_code = grpc.StatusCode.NOT_FOUND.value[0]
            response.error_response.error_message = f"unknown: {error}"
        return response

    def info(requests, _):
        yield from map(answer, requests)

    return grpc.method_handlers_generic_handler(
        "grpc.reflection.v1.ServerReflection",
        {"ServerReflectionInfo": grpc.stream_stream_rpc_method_handler(
            info, reflection_pb2.ServerReflectionRequest.FromString,
            reflection_pb2.ServerReflectionResponse.SerializeToString)})
