// The benchmark's server on grpc C++ with a completion queue and one thread:
// rpc-server-cpp [--tls CERTIFICATES KEY] prints its address and serves until its input ends.
#include <grpcpp/grpcpp.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <thread>

#include "atrium/testing/v1/echo.grpc.pb.h"

namespace {

using atrium::testing::v1::Account;
using atrium::testing::v1::AccountOrder;
using atrium::testing::v1::Echo;
using atrium::testing::v1::Flow;
using atrium::testing::v1::Note;
using atrium::testing::v1::NoteOrder;

// Calls of each method that wait for a request; as many may be in flight.
constexpr int kWaitingCalls = 200;
// Streams of each method that wait for a request.
constexpr int kWaitingStreams = 20;

// What the completion queue hands back.
class Event {
 public:
  virtual ~Event() = default;
  virtual void Happened(bool ok) = 0;
};

template <class M>
using Writer = grpc::ServerAsyncResponseWriter<M>;

// Asks for the next call of a method, which is told to the queue with its tag.
void Ask(Echo::AsyncService* service, grpc::ServerContext* context, Note* note,
         Writer<Note>* writer, grpc::ServerCompletionQueue* queue, void* tag) {
  service->RequestEchoNote(context, note, writer, queue, queue, tag);
}

void Ask(Echo::AsyncService* service, grpc::ServerContext* context, Account* account,
         Writer<Account>* writer, grpc::ServerCompletionQueue* queue, void* tag) {
  service->RequestEchoAccount(context, account, writer, queue, queue, tag);
}

// One call: waits for its request, answers with it, and is gone.
template <class M>
class Call final : public Event {
 public:
  Call(Echo::AsyncService* service, grpc::ServerCompletionQueue* queue)
      : service_(service), queue_(queue), writer_(&context_) {
    Ask(service_, &context_, &message_, &writer_, queue_, static_cast<Event*>(this));
  }

  void Happened(bool ok) override {
    if (is_answered_ || !ok) {
      delete this;
      return;
    }
    new Call(service_, queue_);
    is_answered_ = true;
    writer_.Finish(message_, grpc::Status::OK, static_cast<Event*>(this));
  }

 private:
  Echo::AsyncService* service_;
  grpc::ServerCompletionQueue* queue_;
  grpc::ServerContext context_;
  M message_;
  Writer<M> writer_;
  bool is_answered_ = false;
};

void Ask(Flow::AsyncService* service, grpc::ServerContext* context, NoteOrder* order,
         grpc::ServerAsyncWriter<Note>* writer, grpc::ServerCompletionQueue* queue, void* tag) {
  service->RequestSendNotes(context, order, writer, queue, queue, tag);
}

void Ask(Flow::AsyncService* service, grpc::ServerContext* context, AccountOrder* order,
         grpc::ServerAsyncWriter<Account>* writer, grpc::ServerCompletionQueue* queue, void* tag) {
  service->RequestSendAccounts(context, order, writer, queue, queue, tag);
}

const Note& Message(const NoteOrder& order) { return order.note(); }
const Account& Message(const AccountOrder& order) { return order.account(); }

// One call that asks for many messages, which are written one after the other. The hint that they
// may wait and go out together is not given: with it such streams never ended here (1.51).
template <class Order, class M>
class Sending final : public Event {
 public:
  Sending(Flow::AsyncService* service, grpc::ServerCompletionQueue* queue)
      : service_(service), queue_(queue), writer_(&context_) {
    Ask(service_, &context_, &order_, &writer_, queue_, static_cast<Event*>(this));
  }

  void Happened(bool ok) override {
    if (is_over_ || (!has_begun_ && !ok)) {
      delete this;
      return;
    }
    if (!has_begun_) new Sending(service_, queue_);
    has_begun_ = true;
    if (ok && sent_ < order_.count()) {
      sent_++;
      writer_.Write(Message(order_), static_cast<Event*>(this));
    } else {
      is_over_ = true;
      writer_.Finish(grpc::Status::OK, static_cast<Event*>(this));
    }
  }

 private:
  Flow::AsyncService* service_;
  grpc::ServerCompletionQueue* queue_;
  grpc::ServerContext context_;
  Order order_;
  grpc::ServerAsyncWriter<M> writer_;
  int sent_ = 0;
  bool has_begun_ = false;
  bool is_over_ = false;
};

// One call whose every note goes back before the next one is read.
class Returning final : public Event {
 public:
  Returning(Flow::AsyncService* service, grpc::ServerCompletionQueue* queue)
      : service_(service), queue_(queue), stream_(&context_) {
    service_->RequestReturnNotes(&context_, &stream_, queue_, queue_, static_cast<Event*>(this));
  }

  void Happened(bool ok) override {
    void* tag = static_cast<Event*>(this);
    if (step_ == Step::kEnd || (step_ == Step::kBegin && !ok)) {
      delete this;
    } else if (!ok) {
      step_ = Step::kEnd;
      stream_.Finish(grpc::Status::OK, tag);
    } else if (step_ == Step::kRead) {
      step_ = Step::kWrite;
      stream_.Write(note_, tag);
    } else {
      if (step_ == Step::kBegin) new Returning(service_, queue_);
      step_ = Step::kRead;
      stream_.Read(&note_, tag);
    }
  }

 private:
  // What is under way.
  enum class Step { kBegin, kRead, kWrite, kEnd };

  Flow::AsyncService* service_;
  grpc::ServerCompletionQueue* queue_;
  grpc::ServerContext context_;
  Note note_;
  grpc::ServerAsyncReaderWriter<Note, Note> stream_;
  Step step_ = Step::kBegin;
};

std::string Contents(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::shared_ptr<grpc::ServerCredentials> Credentials(int count, char** words) {
  if (count == 1) return grpc::InsecureServerCredentials();
  grpc::SslServerCredentialsOptions options;
  options.pem_key_cert_pairs.push_back({Contents(words[3]), Contents(words[2])});
  return grpc::SslServerCredentials(options);
}

}  // namespace

int main(int count, char** words) {
  if (count != 1 && !(count == 4 && std::string(words[1]) == "--tls")) {
    std::fprintf(stderr, "usage: rpc-server-cpp [--tls CERTIFICATES KEY]\n");
    return 2;
  }
  Echo::AsyncService service;
  Flow::AsyncService flow;
  grpc::ServerBuilder builder;
  int port = 0;
  builder.AddListeningPort("127.0.0.1:0", Credentials(count, words), &port);
  builder.RegisterService(&service);
  builder.RegisterService(&flow);
  std::unique_ptr<grpc::ServerCompletionQueue> queue = builder.AddCompletionQueue();
  std::unique_ptr<grpc::Server> server = builder.BuildAndStart();
  if (!server || port == 0) return 1;
  for (int call = 0; call < kWaitingCalls; call++) {
    new Call<Note>(&service, queue.get());
    new Call<Account>(&service, queue.get());
  }
  for (int stream = 0; stream < kWaitingStreams; stream++) {
    new Sending<NoteOrder, Note>(&flow, queue.get());
    new Sending<AccountOrder, Account>(&flow, queue.get());
    new Returning(&flow, queue.get());
  }
  std::printf("listening 127.0.0.1:%d\n", port);
  std::fflush(stdout);

  std::thread end([&server, &queue] {
    std::string line;
    while (std::getline(std::cin, line)) {
    }
    server->Shutdown(std::chrono::system_clock::now());
    queue->Shutdown();
  });
  void* event = nullptr;
  bool ok = false;
  while (queue->Next(&event, &ok)) static_cast<Event*>(event)->Happened(ok);
  end.join();
  return 0;
}
