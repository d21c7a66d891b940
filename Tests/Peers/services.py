"""Health and reflection, called with Python's own clients of them."""
from google.protobuf import descriptor_pool, message_factory
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection_pb2
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import (
    ProtoReflectionDescriptorDatabase)

from checks import check, outcome

CATALOG = "atrium.testing.v1.Catalog"
SERVICES = [CATALOG, "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection",
            "grpc.reflection.v1alpha.ServerReflection"]
Status = health_pb2.HealthCheckResponse.ServingStatus


def request(service=""):
    return health_pb2.HealthCheckRequest(service=service)


def watched(stream):
    return Status.Name(next(stream).status)


def health(face, channel, set_status):
    """Check, List and Watch; set_status(service, status) tells the server what to say."""
    stub = health_pb2_grpc.HealthStub(channel)

    def said(name):
        return Status.Name(stub.Check(request(name)).status)
    check(f"{face}: health of the server", said("") == "SERVING", said(""))
    name = f"test.{face.replace(' ', '')}"
    seen = outcome(lambda: stub.Check(request(name)))
    check(f"{face}: health of nothing", seen[0] == "NOT_FOUND", seen)
    stream = stub.Watch(request(name))
    first = watched(stream)
    check(f"{face}: watch of nothing", first == "SERVICE_UNKNOWN", first)
    for status in ("SERVING", "NOT_SERVING", "UNKNOWN"):
        set_status(name, status)
        seen = watched(stream)
        check(f"{face}: watch", seen == status, seen)
        check(f"{face}: check", said(name) == status, said(name))
    stream.cancel()
    listed = stub.List(health_pb2.HealthListRequest()).statuses
    statuses = {key: Status.Name(value.status) for key, value in listed.items()}
    check(f"{face}: list", statuses[""] == "SERVING" and statuses[name] == "UNKNOWN", statuses)


class DrainWatch:
    """A watch that is open while the server shuts down."""

    def __init__(self, channel):
        self.stream = health_pb2_grpc.HealthStub(channel).Watch(request())
        check("watch before the drain", watched(self.stream) == "SERVING")

    def ended(self):
        last = watched(self.stream)
        check("watch in the drain", last == "NOT_SERVING", last)
        seen = outcome(lambda: next(self.stream))
        check("watch after the drain", seen[0] == "UNAVAILABLE", seen)


def reflection(face, channel):
    """What is served, its files, and a call by nothing but what they say."""
    database = ProtoReflectionDescriptorDatabase(channel)
    names = sorted(database.get_services())
    check(f"{face}: services by reflection", names == SERVICES, names)
    file = database.FindFileByName("atrium/testing/v1/service.proto")
    check(f"{face}: file by name", [service.name for service in file.service] == ["Catalog"], file)
    file = database.FindFileContainingSymbol("atrium.testing.v1.Part")
    check(f"{face}: file by symbol", file.name == "atrium/testing/v1/features.proto", file.name)
    for lookup in (database.FindFileByName, database.FindFileContainingSymbol):
        try:
            lookup("no.Such")
            check(f"{face}: what does not exist", False, "was found")
        except KeyError:
            check(f"{face}: what does not exist", True)
    pool = descriptor_pool.DescriptorPool(database)
    method = pool.FindServiceByName(CATALOG).FindMethodByName("Find")
    question, answer = (message_factory.GetMessageClass(kind)
                        for kind in (method.input_type, method.output_type))
    call = channel.unary_unary(f"/{CATALOG}/Find", question.SerializeToString, answer.FromString)
    reply = call(question(a=7, b="by reflection"))
    check(f"{face}: a call by reflection",
          (reply.f_int32, reply.f_string) == (7, "by reflection"), reply)
    newest(face, channel)


def newest(face, channel):
    """v1, for which grpcio has no client yet: the same messages under another name."""
    ask = channel.stream_stream(
        "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
        reflection_pb2.ServerReflectionRequest.SerializeToString,
        reflection_pb2.ServerReflectionResponse.FromString)
    questions = [reflection_pb2.ServerReflectionRequest(list_services=""),
                 reflection_pb2.ServerReflectionRequest(file_containing_symbol="no.Such"),
                 reflection_pb2.ServerReflectionRequest()]
    answers = list(ask(iter(questions)))
    names = [service.name for service in answers[0].list_services_response.service]
    check(f"{face}: services by v1", names == SERVICES, names)
    codes = [answer.error_response.error_code for answer in answers[1:]]
    check(f"{face}: errors by v1", codes == [5, 3], codes)
